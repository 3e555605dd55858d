//! The clinic's settings, checked: nothing here can become a harmful link.

use crate::engine::Standing;

/// What the clinic's page says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The clinic's name, if the page gives one.
    pub clinic: Option<String>,
    /// Where a visit can be booked.
    pub booking_url: Option<BookingUrl>,
    /// The clinic's phone.
    pub phone: Option<Phone>,
    /// The number for emergencies.
    pub emergency: Phone,
    /// Whether the questionnaire may speak for the clinic today.
    pub standing: Standing,
}

/// What the page wrote on the element, unchecked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// `clinic`
    pub clinic: Option<String>,
    /// `booking-url`
    pub booking_url: Option<String>,
    /// `phone`
    pub phone: Option<String>,
    /// `emergency-number`
    pub emergency_number: Option<String>,
}

/// The emergency number where the page gives none: that of the United States.
const EMERGENCY: &str = "911";

impl Settings {
    /// The settings that these attributes ask for, and a complaint for each
    /// attribute that was refused and replaced by its safe default.
    pub fn read(attributes: &Attributes, standing: Standing) -> (Settings, Vec<String>) {
        let mut complaints = Vec::new();
        let clinic = attributes.clinic.as_deref().map(str::trim).filter(|name| !name.is_empty());
        if clinic.is_none() {
            complaints
                .push("bad-attribute: `clinic` is missing; add clinic=\"Your name\"".to_owned());
        }
        let booking_url = checked(
            &attributes.booking_url,
            BookingUrl::parse,
            "bad-attribute: `booking-url` is not an https:// address; there is no booking link",
            &mut complaints,
        );
        let phone = checked(
            &attributes.phone,
            Phone::parse,
            "bad-attribute: `phone` is not a phone number; there is no link to call the clinic",
            &mut complaints,
        );
        if attributes.phone.is_none() {
            complaints.push("bad-attribute: `phone` is missing; add phone=\"+1 ...\"".to_owned());
        }
        let emergency = checked(
            &attributes.emergency_number,
            Phone::parse,
            "bad-attribute: `emergency-number` is not a phone number; using 911",
            &mut complaints,
        );
        let settings = Settings {
            clinic: clinic.map(str::to_owned),
            booking_url,
            phone,
            emergency: emergency.unwrap_or_else(Phone::default_emergency),
            standing,
        };
        (settings, complaints)
    }
}

fn checked<T>(
    attribute: &Option<String>,
    parse: fn(&str) -> Option<T>,
    complaint: &str,
    complaints: &mut Vec<String>,
) -> Option<T> {
    let parsed = parse(attribute.as_deref()?);
    if parsed.is_none() {
        complaints.push(complaint.to_owned());
    }
    parsed
}

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

    fn default_emergency() -> Phone {
        Phone { shown: EMERGENCY.to_owned(), dialled: EMERGENCY.to_owned() }
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

/// An address that a booking link may lead to: `https:` only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookingUrl(String);

impl BookingUrl {
    /// The address in this text, if it is an absolute `https:` one without
    /// white space or control characters, which browsers drop from addresses.
    pub fn parse(text: &str) -> Option<BookingUrl> {
        let text = text.trim();
        let host = text.get(..8).filter(|scheme| scheme.eq_ignore_ascii_case("https://"));
        let host = host.and(text.get(8..)).filter(|rest| {
            rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')
                && !rest.chars().any(|c| c.is_whitespace() || c.is_control())
        });
        host.map(|_| BookingUrl(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn bad_attributes_are_named_and_replaced() {
        let text = |text: &str| Some(text.to_owned());
        let attributes = Attributes {
            clinic: text("  "),
            booking_url: text("javascript:alert(1)"),
            phone: text("call us"),
            emergency_number: text("<b>"),
        };
        let (settings, complaints) = Settings::read(&attributes, Standing::Draft);
        assert_eq!(settings.clinic, None);
        assert_eq!(settings.booking_url, None);
        assert_eq!(settings.phone, None);
        assert_eq!(settings.emergency.shown(), "911");
        for (complaint, name) in
            complaints.iter().zip(["clinic", "booking-url", "phone", "emergency-number"])
        {
            assert!(complaint.starts_with(&format!("bad-attribute: `{name}`")), "{complaint}");
        }
        assert_eq!(complaints.len(), 4);
    }

    #[test]
    fn good_attributes_raise_no_complaint() {
        let text = |text: &str| Some(text.to_owned());
        let attributes = Attributes {
            clinic: text("Example Clinic"),
            booking_url: text("https://example.org/book"),
            phone: text("+1 555 010 0199"),
            emergency_number: None,
        };
        let (settings, complaints) = Settings::read(&attributes, Standing::Draft);
        assert_eq!(complaints, [""; 0]);
        assert_eq!(settings.emergency.call_url(), "tel:911");
    }

    #[test]
    fn only_https_addresses_book() {
        for text in ["https://example.org/book?x=1", "HTTPS://example.org", "https://[::1]/"] {
            assert!(BookingUrl::parse(text).is_some(), "{text}");
        }
        for text in [
            "javascript:alert(1)",
            "http://example.org",
            "//example.org",
            "/book",
            "https://",
            "https:///x",
            "https://a b",
            "java\nscript:alert(1)",
            "https://exa\tmple.org",
            "héé",
        ] {
            assert!(BookingUrl::parse(text).is_none(), "{text}");
        }
    }
}
