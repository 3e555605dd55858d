//! What a mutation does to the rules.

/// What a mutation does. The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    DropCriterion,
    WeakenClass,
    DropStops,
    /// Of the condition of a criterion.
    Rule(Change),
    DropEnableWhen,
    /// Of an `enableWhen`.
    Asked(Change),
    SwapItems,
    SwapTopics,
    UnsureNotLast,
    SwapOptions,
    RenameOption,
    Window,
}

/// One change of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Change {
    OtherOptions,
    AddOption,
    RemoveOption,
    AllAny,
    DropPart,
    Negate,
}

impl Change {
    const ALL: [Change; 6] = [
        Change::OtherOptions,
        Change::AddOption,
        Change::RemoveOption,
        Change::AllAny,
        Change::DropPart,
        Change::Negate,
    ];

    fn label(self) -> &'static str {
        match self {
            Change::OtherOptions => "a comparison lists the other options",
            Change::AddOption => "a comparison lists one option more",
            Change::RemoveOption => "a comparison lists one option less",
            Change::AllAny => "`all` for `any`, `any` for `all`",
            Change::DropPart => "a part of a list is left out",
            Change::Negate => "a part is negated",
        }
    }
}

impl Kind {
    pub(super) fn all() -> Vec<Kind> {
        let mut all = vec![Kind::DropCriterion, Kind::WeakenClass, Kind::DropStops];
        all.extend(Change::ALL.map(Kind::Rule));
        all.push(Kind::DropEnableWhen);
        all.extend(Change::ALL.map(Kind::Asked));
        all.extend([
            Kind::SwapItems,
            Kind::SwapTopics,
            Kind::UnsureNotLast,
            Kind::SwapOptions,
            Kind::RenameOption,
            Kind::Window,
        ]);
        all
    }

    /// The name of its row.
    pub(super) fn label(self) -> String {
        let label = match self {
            Kind::DropCriterion => "a criterion is left out",
            Kind::WeakenClass => "a class is one or more steps weaker",
            Kind::DropStops => "`stops` is left out",
            Kind::Rule(change) => return format!("`when`: {}", change.label()),
            Kind::DropEnableWhen => "`enableWhen` is left out",
            Kind::Asked(change) => return format!("`enableWhen`: {}", change.label()),
            Kind::SwapItems => "two neighbouring items change places",
            Kind::SwapTopics => {
                "two neighbouring questions change places, each with its follow-ups"
            }
            Kind::UnsureNotLast => "`unsure` stands first",
            Kind::SwapOptions => "the first two options change places",
            Kind::RenameOption => "an option gets another code",
            Kind::Window => "a window's number is one more",
        };
        label.to_owned()
    }
}
