//! Phone numbers, checked: no text can become another kind of link.

/// A phone number: digits, perhaps with a leading plus, as dialled and as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    shown: String,
    dialled: String,
}

impl Phone {
    /// The phone number in this text: 3 to 15 digits (the most that E.164
    /// allows) with the usual spaces, dots, hyphens and brackets.
    pub fn parse(text: &str) -> Option<Phone> {
        let shown = text.trim();
        let (plus, rest) = match shown.strip_prefix('+') {
            Some(rest) => ("+", rest),
            None => ("", shown),
        };
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let usual = rest.chars().all(|c| c.is_ascii_digit() || " .-()/".contains(c));
        let valid = usual && (3..=15).contains(&digits.len());
        valid.then(|| Phone { shown: shown.to_owned(), dialled: [plus, &digits].concat() })
    }

    /// The emergency number of the United States, where a page gives none.
    pub fn us_emergency() -> Phone {
        Phone { shown: "911".to_owned(), dialled: "911".to_owned() }
    }

    /// As the clinic wrote it.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// As a `tel:` link.
    pub fn call_url(&self) -> String {
        ["tel:", &self.dialled].concat()
    }

    /// As an `sms:` link.
    pub fn text_url(&self) -> String {
        ["sms:", &self.dialled].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::Phone;

    #[test]
    fn phones_are_digits_only() {
        for (text, url) in [
            ("+1 (555) 010-0199", "tel:+15550100199"),
            (" 911 ", "tel:911"),
            ("555.010.0199", "tel:5550100199"),
        ] {
            assert_eq!(Phone::parse(text).map(|phone| phone.call_url()).as_deref(), Some(url));
        }
        for text in ["", "12", "call us", "javascript:alert(1)", "1+555", "1234567890123456"] {
            assert_eq!(Phone::parse(text), None, "{text}");
        }
    }
}
