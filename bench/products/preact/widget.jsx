// What a good engineer would write by hand for these questions: one script with everything in it.

import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { judge } from "../../judge.mjs";
import css from "./widget.css";
import content from "neutral";

const ORDER = ["yes", "no", "unsure"];
const byId = Object.fromEntries(content.questions.map((question) => [question.id, question]));

/** What is asked of these answers: up to a rule that stops, if one is met. */
function asked(answers) {
  const stop = content.questions.findIndex(({ id }) =>
    content.rules.some((rule) => rule.stops && rule.question === id && answers[id] === rule.answer),
  );
  return stop < 0 ? content.questions : content.questions.slice(0, stop + 1);
}

function Foot({ onRestart }) {
  const { phone, call } = content.clinic;
  return (
    <footer>
      <span>Get help now:</span> <a href="tel:911">911</a> <a href={`tel:${phone.replace(/ /g, "")}`}>{call}</a>
      {onRestart && (
        <button class="quiet" onClick={onRestart}>
          {content.restart}
        </button>
      )}
    </footer>
  );
}

function Start({ heading, onStart }) {
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {content.title}
      </h2>
      <p class="lead">{content.lead}</p>
      <ul>
        {content.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <button class="primary" onClick={onStart}>
        {content.start}
      </button>
    </>
  );
}

function Question({ heading, question, chosen, number, count, onAnswer }) {
  const { text, help, why } = question;
  return (
    <div class="question" key={question.id}>
      <progress aria-hidden="true" max={count} value={number} />
      <p class="more">{count - number === 1 ? "Last question" : `At most ${count - number - 1} more questions`}</p>
      <fieldset aria-describedby={help ? "hint" : undefined}>
        <legend>
          <h2 ref={heading} tabIndex={-1}>
            {text}
          </h2>
        </legend>
        {help && <p id="hint">{help}</p>}
        {ORDER.map((answer) => (
          <button
            class={chosen === answer ? "option chosen" : "option"}
            key={answer}
            onClick={(event) => onAnswer(answer, event)}
          >
            {content.answers[answer]}
          </button>
        ))}
      </fieldset>
      <details>
        <summary>{content.why}</summary>
        <p>{why}</p>
      </details>
    </div>
  );
}

function Check({ heading, questions, answers, onChange, onShow }) {
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {content.check}
      </h2>
      <dl>
        {questions.map(({ id, short }, at) => (
          <div key={id}>
            <dt>{short}</dt>
            <dd>{content.answers[answers[id]]}</dd>
            <dd>
              <button class="quiet" aria-label={`${content.change}: ${short}`} onClick={() => onChange(at)}>
                {content.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <button class="primary" onClick={onShow}>
        {content.showOutcome}
      </button>
    </>
  );
}

function Outcome({ heading, answers }) {
  const { outcome, findings } = useMemo(() => judge(content, answers), [answers]);
  const { heading: title, body } = content.outcomes[outcome];
  const { bookingUrl, book, call, phone } = content.clinic;
  return (
    <div class={`outcome ${outcome}`}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p class="lead">{body}</p>
      <ul>
        {findings.map(({ question, reason, change }) => (
          <li key={question}>
            <strong>
              {byId[question].short}: {content.answers[answers[question]]}.
            </strong>{" "}
            {reason} {change}
          </li>
        ))}
      </ul>
      {outcome === "consult" && (
        <a class="primary" href={bookingUrl} rel="noopener noreferrer">
          {book}
        </a>
      )}
      {outcome !== "emergency" && (
        <a class="primary" href={`tel:${phone.replace(/ /g, "")}`}>
          {call}
        </a>
      )}
      <p>{content.disclaimer}</p>
    </div>
  );
}

function Widget() {
  const [step, go] = useState(-1);
  const [answers, answer] = useState({});
  const heading = useRef(null);
  const tapped = useRef(0);
  const questions = asked(answers);
  const checking = questions.length;

  useEffect(() => {
    if (step >= 0) heading.current?.focus({ preventScroll: true });
  }, [step]);

  const onAnswer = (value, event) => {
    // The second tap of a double tap must not answer the next question.
    if (event.detail && event.timeStamp - tapped.current < 400) return;
    tapped.current = event.timeStamp;
    const next = { ...answers, [questions[step].id]: value };
    answer(next);
    const stopped = asked(next).length === step + 1 && step + 1 < content.questions.length;
    go(stopped ? step + 2 : step + 1);
  };
  const restart = () => {
    answer({});
    go(-1);
  };

  let screen;
  if (step < 0) screen = <Start heading={heading} onStart={() => go(0)} />;
  else if (step < checking) {
    const question = questions[step];
    screen = (
      <Question
        heading={heading}
        question={question}
        chosen={answers[question.id]}
        number={step}
        count={checking}
        onAnswer={onAnswer}
      />
    );
  } else if (step === checking) {
    screen = (
      <Check heading={heading} questions={questions} answers={answers} onChange={go} onShow={() => go(checking + 1)} />
    );
  } else screen = <Outcome heading={heading} answers={answers} />;

  return (
    <>
      {step >= 0 && (
        <button class="quiet" onClick={() => go(step - 1)}>
          {content.back}
        </button>
      )}
      {screen}
      <Foot onRestart={step >= 0 && restart} />
    </>
  );
}

customElements.define(
  "hand-written-screener",
  class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      render(<Widget />, root);
    }
  },
);
