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
    /// How much the site is told when a person reaches the outcome.
    pub share: Share,
}

/// How much of a session the site asked, by name, to be told when a person reaches the outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Share {
    /// Nothing but that it was reached.
    #[default]
    Nothing,
    /// The code of the outcome.
    Outcome,
    /// The code of the outcome, and every answer.
    Answers,
}

/// A value that the page gave for an option, unchecked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Text, as an attribute has it.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// Anything else.
    Other,
}

/// What is wrong with an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is none of that name.
    Unknown,
    /// Its value cannot be used, and its safe default is.
    Wrong,
    /// The widget says less without it.
    Missing,
}

impl Trouble {
    /// The code that the site's owner finds in the documents.
    pub fn code(self) -> &'static str {
        match self {
            Trouble::Unknown => "unknown-option",
            Trouble::Wrong => "wrong-option",
            Trouble::Missing => "missing-option",
        }
    }
}

/// An option that was refused. The script has the sentence for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// What is wrong.
    pub trouble: Trouble,
    /// The name of the option.
    pub option: String,
}

/// What the page asks for, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    clinic: Option<String>,
    booking_url: Option<BookingUrl>,
    phone: Option<Phone>,
    emergency: Option<Phone>,
    /// Whether this only demonstrates.
    pub demo: bool,
    share: Share,
}

impl Options {
    /// The options that are right, and a complaint for each one that is unknown, wrong or missing.
    pub fn read(given: &[(String, Given)]) -> (Options, Vec<Complaint>) {
        let mut options = Options::default();
        let mut complaints = Vec::new();
        for (name, value) in given {
            if let Err(trouble) = options.take(name, value) {
                complaints.push(Complaint { trouble, option: name.clone() });
            }
        }
        for option in ["clinic", "phone"] {
            if !given.iter().any(|(name, _)| name == option) {
                complaints.push(Complaint { trouble: Trouble::Missing, option: option.to_owned() });
            }
        }
        (options, complaints)
    }

    fn take(&mut self, name: &str, value: &Given) -> Result<(), Trouble> {
        let text = match value {
            Given::Text(text) => Some(text.trim()),
            Given::Flag(_) | Given::Other => None,
        };
        let filled = text.filter(|text| !text.is_empty());
        let one_of = |names: &[&str]| text.is_some_and(|text| names.contains(&text));
        let right = match name {
            "clinic" => store(&mut self.clinic, filled.map(str::to_owned)),
            "bookingUrl" => store(&mut self.booking_url, text.and_then(BookingUrl::parse)),
            "phone" => store(&mut self.phone, text.and_then(Phone::parse)),
            "emergencyNumber" => store(&mut self.emergency, text.and_then(Phone::parse)),
            "demo" => {
                self.demo = *value == Given::Flag(true) || one_of(&["", "true", "demo"]);
                self.demo || *value == Given::Flag(false) || one_of(&["false"])
            }
            "share" => {
                let share = match text {
                    Some("none") => Some(Share::Nothing),
                    Some("outcome") => Some(Share::Outcome),
                    Some("answers") => Some(Share::Answers),
                    _ => None,
                };
                self.share = share.unwrap_or_default();
                share.is_some()
            }
            // The script has acted on these already, and on no other value than these.
            "loading" => one_of(&["lazy", "eager", "interaction"]),
            "display" => one_of(&["inline", "dialog"]),
            "theme" => one_of(&["auto", "light", "dark"]),
            // Which language and folder there are, the script knows and says.
            "lang" | "questionnaire" => text.is_some(),
            "label" => filled.is_some(),
            _ => return Err(Trouble::Unknown),
        };
        if right { Ok(()) } else { Err(Trouble::Wrong) }
    }
}

fn store<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    *place = value;
    place.is_some()
}

impl Settings {
    /// The settings that these options ask for.
    pub fn new(options: Options, standing: Standing, today: Option<Date>) -> Settings {
        Settings {
            clinic: options.clinic,
            booking_url: options.booking_url,
            phone: options.phone,
            emergency: options.emergency.unwrap_or_else(Phone::us_emergency),
            standing,
            today,
            ways_checked: None,
            share: options.share,
        }
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

    fn text(name: &str, value: &str) -> (String, Given) {
        (name.to_owned(), Given::Text(value.to_owned()))
    }

    /// Each complaint as "code name".
    fn complaints(given: &[(String, Given)]) -> Vec<String> {
        let said = Options::read(given).1;
        said.iter().map(|it| format!("{} {}", it.trouble.code(), it.option)).collect()
    }

    #[test]
    fn a_wrong_option_is_named_and_replaced() {
        let given = [
            text("clinic", "  "),
            text("bookingUrl", "javascript:alert(1)"),
            text("phone", "call us"),
            text("emergencyNumber", "<b>"),
            text("demo", "1"),
            text("share", "everything"),
            text("loading", "lasy"),
            text("display", "dialogue"),
            text("theme", "Dark"),
            text("label", " "),
            ("lang".to_owned(), Given::Other),
            ("questionnaire".to_owned(), Given::Flag(true)),
        ];
        let names: Vec<_> = given.iter().map(|(name, _)| format!("wrong-option {name}")).collect();
        assert_eq!(complaints(&given), names);
        let settings = Settings::new(Options::read(&given).0, Standing::Draft, None);
        assert_eq!((settings.clinic, settings.booking_url, settings.phone), (None, None, None));
        assert_eq!(settings.emergency.shown(), "911");
        assert_eq!(settings.share, Share::Nothing);
        assert!(!Options::read(&given).0.demo, "only a plain yes lets a draft show every outcome");
    }

    #[test]
    fn a_value_of_another_kind_is_wrong_for_every_option() {
        for name in ["clinic", "bookingUrl", "phone", "emergencyNumber", "demo", "share", "label"] {
            let given =
                [text("clinic", "C"), text("phone", "911"), (name.to_owned(), Given::Other)];
            assert_eq!(complaints(&given), [format!("wrong-option {name}")]);
        }
    }

    #[test]
    fn what_is_unknown_or_missing_is_named() {
        let given = [text("bookingURL", "https://example.org"), text("clinic", "C")];
        assert_eq!(complaints(&given), ["unknown-option bookingURL", "missing-option phone"]);
        assert_eq!(complaints(&[]), ["missing-option clinic", "missing-option phone"]);
    }

    #[test]
    fn good_options_raise_no_complaint() {
        for (value, demo) in [("", true), ("true", true), ("demo", true), ("false", false)] {
            let given = [
                text("clinic", " Example Clinic "),
                text("bookingUrl", "https://example.org/book"),
                text("phone", "+1 555 010 0199"),
                text("demo", value),
                text("share", "outcome"),
                text("lang", ""),
            ];
            assert_eq!(complaints(&given), [""; 0]);
            let (options, _) = Options::read(&given);
            assert_eq!(options.demo, demo, "{value}");
            let settings = Settings::new(options, Standing::Draft, None);
            assert_eq!(settings.emergency.call_url(), "tel:911");
            assert_eq!(settings.clinic.as_deref(), Some("Example Clinic"));
            assert_eq!(settings.share, Share::Outcome);
        }
        let (options, _) = Options::read(&[("demo".to_owned(), Given::Flag(true))]);
        assert!(options.demo);
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
