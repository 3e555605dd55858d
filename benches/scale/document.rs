//! The table and the picture in `docs/proof.md`.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::Results;
use crate::measure::Measured;
use crate::plot::picture;

const BEGIN: &str = "<!-- scale: written by ./run bench -->\n";
const END: &str = "<!-- end of scale -->";

/// Puts the results in the document.
pub(crate) fn write(results: &Results) {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let document = fs::read_to_string(docs.join("proof.md")).unwrap();
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let document = [before, BEGIN, &table(results), END, after].concat();
    fs::write(docs.join("proof.md"), document).unwrap();
    fs::write(docs.join("images/scale.svg"), picture(results)).unwrap();
}

/// The results as Markdown.
pub(crate) fn table(results: &Results) -> String {
    let mut text = String::new();
    let shipped = &results.shipped;
    writeln!(
        text,
        "\nThe shipped questionnaire, the whole command from its files to the last line: {}{}, {} complete sessions.\n",
        time(shipped.time),
        memory(shipped).map_or(String::new(), |memory| format!(", {memory}")),
        power(&shipped.sessions),
    )
    .unwrap();
    text += "| what | items | complete sessions | time | peak memory |\n| --- | ---: | ---: | ---: | ---: |\n";
    let rows = [
        ("`check`, 4 second askings", &results.symbolic),
        ("`check`, 1 second asking in 17 items", &results.dense),
        ("every session one by one", &results.brute),
    ];
    for (name, measured) in rows {
        for (items, it) in measured {
            let memory = memory(it).unwrap_or_else(|| "not known".into());
            let (sessions, time) = (power(&it.sessions), time(it.time));
            writeln!(text, "| {name} | {items} | {sessions} | {time} | {memory} |").unwrap();
        }
    }
    text.push('\n');
    text
}

/// Three digits are more than a second run gives back.
fn time(time: Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1000.0;
    match milliseconds {
        ..10.0 => format!("{milliseconds:.1} ms"),
        10.0..1000.0 => format!("{milliseconds:.0} ms"),
        _ => format!("{:.1} s", milliseconds / 1000.0),
    }
}

fn memory(measured: &Measured) -> Option<String> {
    Some(format!("{:.1} MiB", measured.memory? as f64 / 1024.0))
}

/// A number of sessions, exact as long as one can read it.
fn power(number: &str) -> String {
    if number.len() <= 9 {
        let digits = number.as_bytes().rchunks(3).rev();
        let groups: Vec<_> = digits.map(|group| String::from_utf8_lossy(group)).collect();
        groups.join(",")
    } else {
        format!("{}.{} × 10<sup>{}</sup>", &number[..1], &number[1..3], number.len() - 1)
    }
}
