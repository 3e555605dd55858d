//! The clinic's settings, checked: nothing here can become a harmful link.

use super::ways::Ways;
use crate::definition::Phone;
use crate::engine::{Date, Standing};

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
    /// Today, where the person is, if the page could say.
    pub today: Option<Date>,
    /// In how many ways the questionnaire can be answered, once a certificate says that all of
    /// them were checked and was seen to be of this questionnaire.
    pub ways_checked: Option<Ways>,
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

impl Settings {
    /// The settings that these attributes ask for, and a complaint for each
    /// attribute that was refused and replaced by its safe default.
    pub fn read(
        attributes: &Attributes,
        standing: Standing,
        today: Option<Date>,
    ) -> (Settings, Vec<String>) {
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
            emergency: emergency.unwrap_or_else(Phone::us_emergency),
            standing,
            today,
            ways_checked: None,
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
    fn bad_attributes_are_named_and_replaced() {
        let text = |text: &str| Some(text.to_owned());
        let attributes = Attributes {
            clinic: text("  "),
            booking_url: text("javascript:alert(1)"),
            phone: text("call us"),
            emergency_number: text("<b>"),
        };
        let (settings, complaints) = Settings::read(&attributes, Standing::Draft, None);
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
        let (settings, complaints) = Settings::read(&attributes, Standing::Draft, None);
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
