//! The shipped questionnaire is checked in a time that a person does not notice.
