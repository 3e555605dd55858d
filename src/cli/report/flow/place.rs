//! Where everything stands: `dagre` places the boxes and leads the lines.

use dagre::graph::{Graph, GraphOptions};
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankDir, layout};

use super::branch::{Branch, Kind, Node};
use super::lettering::{width, wrapped};

/// The size of the words, and how far their lines stand apart.
pub(super) const SIZE: f64 = 11.5;
pub(super) const LINE: f64 = 14.0;
/// The words of a box below the others.
pub(super) const SMALL: f64 = 9.5;

/// A box with its words in lines, and where it stands.
pub(super) struct Placed {
    pub(super) kind: Kind,
    pub(super) lines: Vec<String>,
    pub(super) also: Vec<String>,
    /// The middle.
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A branch with everything in its place.
pub(super) struct Plan {
    pub(super) boxes: Vec<Placed>,
    /// The points of each line, and whether it ends in an arrow.
    pub(super) lines: Vec<(Vec<(f64, f64)>, bool)>,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// From left to right, if that is not too wide; otherwise from top to bottom, if that is narrower.
pub(super) fn plan(branch: &Branch, widest: f64) -> Plan {
    let across = placed(branch, RankDir::LR);
    if across.width <= widest {
        return across;
    }
    let down = placed(branch, RankDir::TB);
    if down.width < across.width { down } else { across }
}

/// The library may turn a branch upside down, which is as good to it; people want the questions
/// in the order in which they are asked.
fn placed(branch: &Branch, direction: RankDir) -> Plan {
    let order: Vec<usize> = (0..branch.nodes.len()).collect();
    let turned: Vec<usize> = order.iter().rev().copied().collect();
    let (plan, other) = (laid(branch, direction, &order), laid(branch, direction, &turned));
    if out_of_order(&other) < out_of_order(&plan) { other } else { plan }
}

/// How many pairs of questions side by side stand in the wrong order.
fn out_of_order(plan: &Plan) -> usize {
    let questions: Vec<_> = plan.boxes.iter().filter(|it| it.kind == Kind::Follow).collect();
    let mut pairs = 0;
    for (place, later) in questions.iter().enumerate() {
        for earlier in &questions[..place] {
            let (across, down) = (later.x - earlier.x, later.y - earlier.y);
            let beside = across.abs() < 1.0 && down < 0.0 || down.abs() < 30.0 && across < -1.0;
            pairs += usize::from(beside);
        }
    }
    pairs
}

/// The branch as the library lays it out when it is told of the boxes in this order.
fn laid(branch: &Branch, direction: RankDir, order: &[usize]) -> Plan {
    let mut boxes: Vec<Placed> = branch.nodes.iter().map(sized).collect();
    let options = GraphOptions { directed: true, multigraph: true, compound: true };
    let mut graph: Graph<NodeLabel, EdgeLabel> = Graph::with_options(options);
    for &place in order {
        let Placed { width, height, .. } = boxes[place];
        let label = NodeLabel { width, height, ..NodeLabel::default() };
        graph.set_node(name(place), Some(label));
    }
    let mut edges = branch.edges.clone();
    edges.sort_by_key(|(_, to)| order.iter().position(|place| place == to));
    for (from, to) in edges {
        graph.set_edge(name(from), name(to), Some(EdgeLabel::default()), None);
    }
    let (nodesep, ranksep) = match direction {
        RankDir::LR | RankDir::RL => (10.0, 26.0),
        RankDir::TB | RankDir::BT => (16.0, 20.0),
    };
    let options = LayoutOptions {
        rankdir: direction,
        nodesep,
        ranksep,
        edgesep: 8.0,
        marginx: 2.0,
        marginy: 2.0,
        ..LayoutOptions::default()
    };
    layout(&mut graph, Some(options));
    for (place, placed) in boxes.iter_mut().enumerate() {
        let label = graph.node(&name(place));
        placed.x = label.and_then(|label| label.x).unwrap_or_default();
        placed.y = label.and_then(|label| label.y).unwrap_or_default();
    }
    let lines = branch.edges.iter().map(|&(from, to)| {
        let label = graph.edge(&name(from), &name(to), None);
        let points = label.map(|label| label.points.iter().map(|it| (it.x, it.y)).collect());
        (points.unwrap_or_default(), branch.nodes[to].kind != Kind::Pill)
    });
    let lines = lines.collect();
    let most = |of: fn(&Placed) -> f64| boxes.iter().map(of).fold(0.0, f64::max) + 2.0;
    let (width, height) = (most(|it| it.x + it.width / 2.0), most(|it| it.y + it.height / 2.0));
    Plan { width, height, boxes, lines }
}

/// Names keep their order when they are sorted.
fn name(place: usize) -> String {
    format!("{place:04}")
}

/// A box that is as large as its words need.
fn sized(node: &Node) -> Placed {
    let (most, padding) = match node.kind {
        Kind::Always | Kind::Follow | Kind::Elsewhere => (124.0, 9.0),
        Kind::Pill => (96.0, 8.0),
        Kind::End(_) => (100.0, 9.0),
    };
    let lines = wrapped(&node.text, most / SIZE);
    let also = node.also.as_deref().map_or_else(Vec::new, |also| wrapped(also, most / SMALL));
    let widest = |lines: &[String], size: f64| {
        lines.iter().map(|line| width(line) * size).fold(0.0, f64::max)
    };
    let words = widest(&lines, SIZE).max(widest(&also, SMALL));
    // Boxes of questions are all equally wide, so that they stand in columns.
    let words = match node.kind {
        Kind::Always | Kind::Follow | Kind::Elsewhere => most,
        Kind::Pill | Kind::End(_) => words,
    };
    let height = (lines.len() + also.len()) as f64 * LINE;
    let height = height + if node.kind == Kind::Pill { 6.0 } else { 12.0 };
    Placed { kind: node.kind, lines, also, x: 0.0, y: 0.0, width: words + 2.0 * padding, height }
}
