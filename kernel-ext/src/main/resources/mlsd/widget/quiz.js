// A quiz: questions as forms, answers graded by Java, nothing known here before the attempt.
let forms = 0;

function make(tag, text = "", attributes = {}) {
  const node = Object.assign(document.createElement(tag), attributes);
  if (text) {
    node.textContent = text;
  }
  return node;
}

// The little Markdown that a sentence needs, `code`, *emphasis* and **strong**, without reading any of it as HTML;
// by the rule of mlsd.lesson.Marked.
const inner = "(?![\\s*])((?:`[^`]+`|[^*`])+)(?<!\\s)";
const [before, after] = ["(?<![\\p{L}\\p{N}*])", "(?![\\p{L}\\p{N}*])"];
const marks = `\`([^\`]+)\`|${before}\\*\\*${inner}\\*\\*${after}|${before}\\*${inner}\\*${after}`;

function prose(tag, text) {
  const node = make(tag);
  let end = 0;
  for (const found of text.matchAll(new RegExp(marks, "gu"))) {
    const [whole, code, strong, emphasis] = found;
    const part = code ? make("code", code) : strong ? prose("strong", strong) : prose("em", emphasis);
    node.append(text.slice(end, found.index), part);
    end = found.index + whole.length;
  }
  node.append(text.slice(end));
  return node;
}

// The same without its asterisks, for names that are read aloud.
function plain(text) {
  return text.replace(new RegExp(marks, "gu"), (whole, code, strong, emphasis) => strong ?? emphasis ?? whole);
}

function options(question, name) {
  const type = question.kind === "single" ? "radio" : "checkbox";
  const box = make("div");
  question.options.forEach((option, place) => {
    const label = make("label", "", { className: "mlsd-option" });
    label.append(make("input", "", { type, name, value: String(place) }), prose("span", option));
    box.append(label);
  });
  const read = () => [...box.querySelectorAll("input:checked")].map((input) => Number(input.value));
  return { box, read, ready: () => read().length > 0, ask: type === "radio" ? "Choose one." : "Choose all that apply." };
}

function number(question) {
  const box = make("label", "Your answer ", { className: "mlsd-option" });
  const input = make("input", "", { type: "text", inputMode: "decimal", size: 12 });
  box.append(input, ` ${question.unit}`);
  const read = () => Number(input.value.trim().replace(",", "."));
  return { box, read, ready: () => input.value.trim() !== "" && Number.isFinite(read()), ask: "Write a number." };
}

function order(question) {
  const box = make("ol", "", { className: "mlsd-order" });
  const move = (item, by, button) => {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (other) {
      by < 0 ? other.before(item) : other.after(item);
      button.focus();
    }
  };
  question.options.forEach((step, place) => {
    const item = make("li");
    item.dataset.place = place;
    for (const [sign, by, word] of [["↑", -1, "up"], ["↓", 1, "down"]]) {
      const button = make("button", sign, { type: "button" });
      button.setAttribute("aria-label", `Move “${plain(step)}” ${word}`);
      button.addEventListener("click", () => move(item, by, button));
      item.append(button);
    }
    item.append(prose("span", ` ${step}`));
    box.append(item);
  });
  const read = () => [...box.children].map((item) => Number(item.dataset.place));
  return { box, read, ready: () => true, ask: "" };
}

function told(node, feedback) {
  node.replaceChildren();
  const sign = feedback.right ? "✓ " : "✗ ";
  node.append(make("p", sign + feedback.sentence, { className: feedback.right ? "mlsd-right" : "mlsd-wrong" }));
  const list = make("ul");
  for (const line of feedback.lines) {
    const item = make("li");
    item.append(line.sign, prose("strong", line.text), " — ", prose("span", line.explanation));
    list.append(item);
  }
  node.append(list);
}

function asked(question, model) {
  const form = make("form", "", { className: "mlsd-question" });
  const field = make("fieldset");
  const part = { numeric: number, order }[question.kind]?.(question) ?? options(question, `mlsd-quiz-${++forms}`);
  const legend = make("legend");
  legend.append(prose("span", question.text));
  const verdict = make("div");
  verdict.setAttribute("role", "status");
  field.append(legend, part.box, make("button", "Check", { type: "submit" }));
  form.append(field, verdict);
  form.addEventListener("keydown", (event) => event.stopPropagation());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (part.ready()) {
      model.send({ question: question.id, answer: part.read() });
    } else {
      verdict.replaceChildren(make("p", part.ask));
    }
  });
  if ((model.get("before") ?? []).includes(question.id)) {
    verdict.append(make("p", "✓ Answered rightly before.", { className: "mlsd-right" }));
  }
  const show = () => {
    const feedback = model.get("feedback")[question.id];
    if (feedback) {
      told(verdict, feedback);
    }
  };
  model.on("change:feedback", show);
  show();
  return form;
}

export default {
  render({ model, el }) {
    el.classList.add("mlsd-quiz");
    el.append(prose("h4", model.get("title")), ...model.get("questions").map((question) => asked(question, model)));
  },
};
