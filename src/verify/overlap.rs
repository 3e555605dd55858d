//! Whether two sets share a response, without working out what they share.

use std::collections::HashSet;

use biodivine_lib_bdd::Bdd;

/// Whether some response is in both sets.
///
/// Most questions of the checker have the answer yes, and the first path that is found says so.
pub(super) fn overlap(left: &Bdd, right: &Bdd) -> bool {
    let mut open = vec![(left.root_pointer(), right.root_pointer())];
    let mut seen = HashSet::new();
    while let Some((a, b)) = open.pop() {
        if a.is_zero() || b.is_zero() || !seen.insert((a, b)) {
            continue;
        }
        // Every node but "nothing" leads to "everything".
        if a.is_one() || b.is_one() {
            return true;
        }
        let bit = left.var_of(a).min(right.var_of(b));
        let next = |set: &Bdd, node| {
            if set.var_of(node) == bit {
                (set.low_link_of(node), set.high_link_of(node))
            } else {
                (node, node)
            }
        };
        let ((a_low, a_high), (b_low, b_high)) = (next(left, a), next(right, b));
        open.extend([(a_low, b_low), (a_high, b_high)]);
    }
    false
}

#[cfg(test)]
mod tests {
    use biodivine_lib_bdd::BddVariableSet;

    use super::overlap;

    #[test]
    fn it_says_whether_the_intersection_is_empty() {
        let variables = BddVariableSet::new_anonymous(4);
        let texts = [
            "true",
            "false",
            "x_0",
            "!x_0",
            "x_0 & x_3",
            "!x_0 & (x_1 | x_2)",
            "x_1 ^ x_3",
            "x_1 <=> x_3",
            "x_2 & x_3",
            "!x_2 & !x_3",
        ];
        let sets = texts.map(|text| variables.eval_expression_string(text));
        for a in &sets {
            for b in &sets {
                assert_eq!(overlap(a, b), !a.and(b).is_false());
            }
        }
    }
}
