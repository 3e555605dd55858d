use crate::loading::shipped::{definition_of, questionnaire_text, read};
use candidacy_screener::source::{SourceFile, load_checks};
use candidacy_screener::verify::{Counts, Model, burden, check};
#[test]
fn prof() {
    let d = definition_of(&questionnaire_text());
    let text = read("questionnaires/regenerative/checks.json");
    let checks = load_checks(SourceFile { name: "c", text: &text }, &d).unwrap();
    for _ in 0..3 {
        let t = std::time::Instant::now();
        let model = Model::new(&d.questionnaire).unwrap();
        println!("model {:?}", t.elapsed());
        let mut last = std::time::Instant::now();
        let _ = check(&model, &checks, |p| {
            println!("{:?} before {p:?}", last.elapsed());
            last = std::time::Instant::now();
        })
        .unwrap();
        println!("{:?} rest", last.elapsed());
        let t = std::time::Instant::now();
        let _c = Counts::of(&model, &model.space().all());
        println!("count {:?}", t.elapsed());
        let _c = Counts::by_outcome(&model);
        println!("by outcome {:?}", t.elapsed());
        let _c = burden(&model, &checks);
        println!("burden {:?}", t.elapsed());
        for o in candidacy_screener::engine::Outcome::ALL {
            println!("{o:?} {}", model.at_least(o).size());
        }
        println!("{} sessions {} complete", model.sessions().size(), model.complete().size());
    }
}
