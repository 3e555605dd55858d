//! The record in `docs/evidence.md` against the shipped logic file, in both directions: what it
//! names exists, and nothing is asked, decided or told without a row that says why.

mod logic;
mod rows;

use std::collections::BTreeSet;

use super::read;
use logic::Logic;
use rows::{Row, code, rows};

/// The criteria and the warning signs that the record has to cover.
const COVERED: [(char, usize); 8] =
    [('A', 4), ('B', 12), ('C', 8), ('D', 9), ('E', 11), ('F', 8), ('G', 8), ('R', 13)];

const HOW: [&str; 4] = ["asked", "told", "left out", "built in"];

/// What code font may hold outside of the rows besides names of the logic file.
const OTHER_CODE: [&str; 3] = ["regenerative", "active", "consult"];

fn evidence() -> String {
    read("docs/evidence.md")
}

fn shipped() -> Logic {
    Logic::read(&read("www/questionnaires/regenerative/questionnaire.json"))
}

fn complaints(document: &str, logic: &Logic) -> Vec<String> {
    let rows = rows(document);
    let mut found = Vec::new();
    for (group, count) in COVERED {
        for number in 1..=count {
            let id = format!("{group}{number}");
            let times = rows.iter().filter(|row| row.id == id).count();
            if times != 1 {
                found.push(format!("{id} has {times} rows"));
            }
        }
    }
    found.extend(rows.iter().flat_map(|row| complaints_of(row, logic)));
    let named: BTreeSet<&str> =
        rows.iter().flat_map(|row| [row.items(), row.criteria(), row.facts()].concat()).collect();
    let in_rows = |name: &&String| !named.contains(name.as_str());
    for (kind, names) in [("item", &logic.items), ("fact", &logic.facts)] {
        let without = names.iter().filter(in_rows);
        found.extend(without.map(|name| format!("the {kind} `{name}` has no row")));
    }
    let criteria = rows.iter().flat_map(Row::criteria).collect::<BTreeSet<_>>();
    let without = logic.criteria.keys().filter(|id| !criteria.contains(id.as_str()));
    found.extend(without.map(|id| format!("the criterion `{id}` has no row")));
    let windows: BTreeSet<_> = rows.iter().flat_map(|row| code(row.cell("window"))).collect();
    let without = logic.windows.keys().filter(|name| !windows.contains(name.as_str()));
    found.extend(without.map(|name| format!("the window `{name}` has no row")));
    for name in code(document) {
        if !logic.knows(name) && !OTHER_CODE.contains(&name) {
            found.push(format!("nothing is called `{name}`"));
        }
    }
    for source in cited(document) {
        let described = document.contains(&format!("\n- **{source}**: "));
        if described == logic.sources.contains(source) {
            found.push(format!("{source} is described in none or both of page and file"));
        }
    }
    found
}

fn complaints_of(row: &Row, logic: &Logic) -> Vec<String> {
    let id = &row.id;
    let mut found = Vec::new();
    if row.how().is_empty() || row.how().iter().any(|how| !HOW.contains(how)) {
        found.push(format!("{id} does not say how it is covered"));
    }
    let of_kind = |names: Vec<&str>, known: &dyn Fn(&str) -> bool, kind: &str| {
        let unknown = names.into_iter().filter(|name| !known(name));
        unknown.map(|name| format!("{id}: there is no {kind} `{name}`")).collect::<Vec<_>>()
    };
    found.extend(of_kind(row.items(), &|name| logic.items.contains(name), "item"));
    found.extend(of_kind(row.criteria(), &|name| logic.criteria.contains_key(name), "criterion"));
    found.extend(of_kind(row.facts(), &|name| logic.facts.contains(name), "fact"));
    found.extend(of_kind(
        code(row.cell("window")),
        &|name| logic.windows.contains_key(name),
        "window",
    ));
    let mut classes = BTreeSet::new();
    for criterion in row.criteria().iter().filter_map(|id| logic.criteria.get(*id)) {
        classes.insert(criterion.class.as_str());
        let unnamed = criterion.items.iter().filter(|item| !row.items().contains(&item.as_str()));
        found.extend(unnamed.map(|item| format!("{id}: a criterion looks at `{item}`, too")));
        let wait = criterion
            .waits
            .iter()
            .filter(|wait| !code(row.cell("window")).contains(&wait.as_str()));
        found.extend(wait.map(|wait| format!("{id}: the window `{wait}` is missing")));
    }
    let told: BTreeSet<_> = code(row.cell("what it does")).into_iter().collect();
    if row.has("what it does") && told != classes {
        found.push(format!("{id}: it does {classes:?}, and not {told:?}"));
    }
    for (name, value) in &logic.windows {
        let cell = row.cell("window");
        let shown = |span: &str| cell.split("; ").any(|part| part.trim_end_matches(" ‡") == span);
        if code(cell).contains(&name.as_str()) && !shown(&format!("`{name}` {value}")) {
            found.push(format!("{id}: `{name}` is {value}"));
        }
    }
    found
}

/// The sources that a text names: S1, W7b, S-L15.
fn cited(document: &str) -> BTreeSet<&str> {
    let words = document.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let numbered = |word: &&str| {
        let number = ["S-L", "S", "W"].iter().find_map(|start| word.strip_prefix(start));
        number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
    };
    words.filter(numbered).collect()
}

#[test]
fn the_record_and_the_logic_file_agree() {
    assert_eq!(complaints(&evidence(), &shipped()), [""; 0]);
}

#[test]
fn the_record_and_the_readme_give_the_numbers_of_the_file() {
    let (document, logic) = (evidence().replace('\n', " "), shipped());
    let of_all = format!("{} questions, of which {}", logic.items.len(), logic.always);
    let criteria = format!("{} criteria", logic.criteria.len());
    let windows = format!("{} time windows and limits", logic.windows.len());
    let facts = format!("{} facts", logic.facts.len());
    for numbers in [of_all, criteria, windows, facts] {
        assert!(document.contains(&numbers), "docs/evidence.md does not say {numbers}");
    }
    let numbers = format!("{} questions, of which {}", logic.items.len(), logic.always);
    assert!(read("README.md").contains(&numbers), "README.md does not say {numbers}");
}

#[test]
fn a_gap_or_a_stale_name_is_found() {
    let (document, logic) = (evidence(), shipped());
    for (from, to, complaint) in [
        ("| C3 |", "| C33 |", "C3 has 0 rows"),
        ("| C3 |", "| C4 |", "C4 has 2 rows"),
        ("**told** `usual-care`", "`usual-care`", "B4 does not say how it is covered"),
        ("**told** `usual-care`", "**asked** `usual-care`", "B4: there is no item `usual-care`"),
        ("→ `cancer-at-site`", "→ `cancer-site`", "C3: there is no criterion `cancer-site`"),
        ("**told** `donor-cells`", "**told** `donors`", "D8: there is no fact `donors`"),
        ("`clot` 3 months", "`clots` 3 months", "E3: there is no window `clots`"),
        ("`clot` 3 months", "`clot` 2 months", "E3: `clot` is 3 months"),
        ("`clot` 3 months", "–", "E3: the window `clot` is missing"),
        ("`vaccine` 4 weeks", "–", "the window `vaccine` has no row"),
        ("`blood`, `clot` →", "`blood` →", "E3: a criterion looks at `clot`, too"),
        ("`blood-thinner` | `review`", "`blood-thinner` | `info`", "E1: it does {\"review\"}"),
        ("→ `mood`", "→ `life-talk`", "the criterion `mood` has no row"),
        ("**told** `pain-pills`", "**told** at the start", "the fact `pain-pills` has no row"),
        ("`follow-up` →", "`life` →", "the item `follow-up` has no row"),
        ("option `private`", "option `privately`", "nothing is called `privately`"),
        ("oxygen at home", "S99", "S99 is described in none"),
        ("- **S15**", "- **S14**", "S14 is described in none or both"),
    ] {
        let damaged = document.replacen(from, to, 1);
        assert_ne!(damaged, document, "{from}");
        let found = complaints(&damaged, &logic);
        assert!(found.iter().any(|line| line.starts_with(complaint)), "{complaint}: {found:#?}");
    }
}
