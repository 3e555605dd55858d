//! What tells one version of a file from another.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// The SHA-256 of a text's bytes, in hexadecimal digits.
pub(super) fn sha256(text: &str) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::sha256;

    #[test]
    fn it_is_what_the_standard_says() {
        let want = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256("abc"), want);
    }
}
