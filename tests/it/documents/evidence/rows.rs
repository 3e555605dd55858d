//! The tables of a document whose first column is called `row`.

/// One row, with the headings of its table.
pub(super) struct Row {
    pub(super) id: String,
    cells: Vec<(String, String)>,
}

/// The names in code font.
pub(super) fn code(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.trim_matches('|').split('|').map(str::trim)
}

pub(super) fn rows(document: &str) -> Vec<Row> {
    let mut found = Vec::new();
    let mut headings: Vec<&str> = Vec::new();
    for line in document.lines() {
        if !line.starts_with('|') {
            headings.clear();
        } else if headings.is_empty() {
            headings = cells(line).collect();
        } else if headings[0] == "row" && !line.starts_with("| ---") {
            assert_eq!(cells(line).count(), headings.len(), "{line}");
            let named = headings.iter().zip(cells(line));
            let cells: Vec<_> =
                named.map(|(name, cell)| ((*name).to_owned(), cell.to_owned())).collect();
            found.push(Row { id: cells[0].1.clone(), cells });
        }
    }
    found
}

impl Row {
    pub(super) fn has(&self, heading: &str) -> bool {
        self.cells.iter().any(|(name, _)| name == heading)
    }

    pub(super) fn cell(&self, heading: &str) -> &str {
        let cell = self.cells.iter().find(|(name, _)| name == heading);
        cell.map_or("", |(_, cell)| cell)
    }

    /// The words in bold, which say how it is covered.
    pub(super) fn how(&self) -> Vec<&str> {
        self.cell("covered").split("**").skip(1).step_by(2).collect()
    }

    /// What follows this word in bold.
    fn after(&self, how: &str) -> &str {
        let parts: Vec<_> = self.cell("covered").split("**").collect();
        let at = parts.iter().position(|part| *part == how);
        at.and_then(|at| parts.get(at + 1)).copied().unwrap_or_default()
    }

    /// What is asked, or named as not asked for this purpose.
    pub(super) fn items(&self) -> Vec<&str> {
        let asked = self.after("asked").split('→').next().unwrap_or_default();
        [code(asked), code(self.after("left out"))].concat()
    }

    /// What the answers can meet.
    pub(super) fn criteria(&self) -> Vec<&str> {
        code(self.after("asked").split('→').nth(1).unwrap_or_default())
    }

    pub(super) fn facts(&self) -> Vec<&str> {
        code(self.after("told"))
    }
}
