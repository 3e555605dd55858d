//! What Trunk builds. The library's exports are the product; naming the
//! library here keeps them in the binary.

use candidacy_screener as _;

fn main() {}
