// The table: its filters, its rows, each quote in its context, and the keys.

const ROWS_A_PAGE = 50;
const MOST_SUGGESTIONS = 200;

// --- Search and filters ---------------------------------------------------------------------------------------------

/** One test for each filter that is set. */
function chosenTests() {
  const { search, speaker, outlet, type, voice, from, to, confidence } = byId("filters").elements;
  const words = folded(search.value).split(/\s+/).filter(Boolean);
  const [speakerSought, outletSought, least] = [nameSought(speaker.value), nameSought(outlet.value), Number(confidence.value)];
  const tests = words.map((word) => (quote) => quote.index.includes(word));
  if (speakerSought) tests.push((quote) => quote.speakerIndex.includes(speakerSought));
  if (outletSought) tests.push((quote) => quote.outletIndex.includes(outletSought));
  if (type.value) tests.push((quote) => quote.type === type.value);
  if (voice.value) tests.push((quote) => voiceOf(quote) === voice.value);
  if (from.value) tests.push((quote) => quote.date >= from.value);
  if (to.value) tests.push((quote) => quote.date && quote.date.slice(0, 10) <= to.value);
  if (least > 0) tests.push((quote) => quote.confidence >= least);
  return tests;
}

function voiceOf(quote) {
  if (quote.anonymous) return "anonymous";
  return quote.speakers.length > 0 ? "named" : "nobody";
}

const ORDERS = {
  speaker: (a, b) => compareTexts(a.speakerIndex, b.speakerIndex),
  type: (a, b) => compareTexts(a.type, b.type),
  outlet: (a, b) => compareTexts(a.outletIndex, b.outletIndex),
  date: (a, b) => compareTexts(a.date, b.date),
  confidence: (a, b) => a.confidence - b.confidence,
};

/** What is not known comes last, in either order. */
function compareTexts(a, b) {
  if (a === b) return 0;
  if (a === "" || b === "") return (a === "" ? 1 : -1) * (view.isAscending ? 1 : -1);
  return a < b ? -1 : 1;
}

function update() {
  const tests = chosenTests();
  view.hits = tests.length === 0 ? report.quotes : report.quotes.filter((quote) => tests.every((test) => test(quote)));
  if (view.order) {
    const sign = view.isAscending ? 1 : -1;
    view.hits = [...view.hits].sort((a, b) => sign * ORDERS[view.order](a, b));
  }
  view.page = 0;
  showHits(tests.length > 0);
  showPage();
}

function showHits(isFiltered) {
  const of = isFiltered ? `${grouped(view.hits.length)} of ${counted(report.quotes.length, "quote")}` : counted(view.hits.length, "quote");
  byId("hits").textContent = of + (isFiltered && view.hits.length === 0 ? ". Try fewer words, or clear the filters." : "");
}

/** Sets one filter and goes to the table. */
function filterBy(name, value) {
  byId("filters").elements[name].value = value;
  update();
  byId("quotes").scrollIntoView();
  byId("quotes").focus({ preventScroll: true });
}

function orderBy(order) {
  view.isAscending = view.order === order ? !view.isAscending : order !== "confidence" && order !== "date";
  view.order = order;
  for (const button of document.querySelectorAll("[data-order]")) {
    const heading = button.parentElement;
    if (button.dataset.order !== order) heading.removeAttribute("aria-sort");
    else heading.setAttribute("aria-sort", view.isAscending ? "ascending" : "descending");
  }
  update();
}

/** The values that most quotes have, as suggestions of an input. */
function suggest(id, names) {
  const counts = new Map();
  for (const name of names) if (name) counts.set(name, (counts.get(name) || 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_SUGGESTIONS);
  byId(id).append(...most.map(([name]) => withAttributes(element("option", ""), { value: name })));
}

function fillFilters() {
  suggest("speaker-names", report.quotes.flatMap((quote) => quote.speakers.map((speaker) => speaker.name)));
  suggest("outlet-names", report.quotes.map((quote) => quote.document.outlet));
  for (const [name] of report.totals.types.most) {
    byId("type").append(withAttributes(element("option", "", name), { value: name }));
  }
}

// --- Table ----------------------------------------------------------------------------------------------------------

function pageCount() {
  return Math.max(1, Math.ceil(view.hits.length / ROWS_A_PAGE));
}

function showPage() {
  const first = view.page * ROWS_A_PAGE;
  byId("rows").replaceChildren(...view.hits.slice(first, first + ROWS_A_PAGE).map(quoteRow));
  byId("page").textContent = `Page ${grouped(view.page + 1)} of ${grouped(pageCount())}`;
  byId("previous").disabled = view.page === 0;
  byId("next").disabled = view.page + 1 >= pageCount();
}

/** Turns to a page, if there is one; true when it did. */
function turnTo(page) {
  if (page < 0 || page >= pageCount()) return false;
  view.page = page;
  showPage();
  byId("hits").textContent = `Page ${grouped(page + 1)} of ${grouped(pageCount())}, ${counted(view.hits.length, "quote")}`;
  return true;
}

function quoteRow(quote) {
  const row = element("tr", "row",
    cell("quote-cell", openButton(quote)),
    cell("speaker-cell", ...speakerCell(quote)),
    cell("", quote.type ? foreign(quote.type) : ""),
    cell("", quote.document.outlet ? foreign(quote.document.outlet) : ""),
    cell("date", quote.date ? foreign(shownDate(quote.date)) : ""),
    cell("number", element("span", "cell-label", "Confidence "), quote.confidence.toFixed(2)));
  row.setAttribute("role", "row");
  row.quote = quote;
  return row;
}

function cell(className, ...children) {
  return withAttributes(element("td", className, ...children), { role: "cell" });
}

function openButton(quote) {
  const button = element("button", "open-quote", foreign(quote.text, "bdi", "quote-text"));
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  return button;
}

function speakerCell(quote) {
  if (quote.speakers.length === 0) return [element("span", "quiet", quote.anonymous ? "Anonymous" : "Not known")];
  const names = quote.speakers.map((speaker, i) =>
    element("span", "", i > 0 ? "; " : "", foreign(speaker.name, "bdi", "speaker-name")));
  const role = quote.speakers.length === 1 ? quote.speakers[0].role : "";
  return role ? [...names, foreign(role, "bdi", "speaker-role")] : names;
}

// --- A quote in its context -----------------------------------------------------------------------------------------

function toggle(row) {
  const button = row.querySelector(".open-quote");
  const isOpen = row.classList.toggle("open");
  button.setAttribute("aria-expanded", String(isOpen));
  if (isOpen) row.after(detailRow(row.quote));
  else row.nextElementSibling.remove();
}

function detailRow(quote) {
  const detail = cell("", contextOf(quote), legend(quote), factsOf(quote));
  detail.colSpan = 6;
  return withAttributes(element("tr", "detail", detail), { role: "row" });
}

function contextOf(quote) {
  const context = element("blockquote", "context", foreign(quote.pre, "bdi", "around"));
  for (const [kind, gap, text] of quote.pieces) {
    context.append(gapMark(gap), foreign(text, "bdi", report.kinds[kind]));
  }
  context.append(foreign(quote.post, "bdi", "around"));
  return context;
}

/** What stands between two pieces: one character is a blank, more is not in the dataset. */
function gapMark(gap) {
  if (gap === 0) return "";
  if (gap === 1) return " ";
  const mark = element("span", "gap", " … ");
  mark.title = `${grouped(gap)} characters of the article that the dataset does not have`;
  return mark;
}

const KIND_NAMES = { content: "what was said", source: "who, as the article says", cue: "the word that says so",
  addressee: "to whom", medium: "where" };

function legend(quote) {
  const kinds = [...new Set(quote.pieces.map(([kind]) => report.kinds[kind]))];
  const items = kinds.map((kind) => element("li", "", element("span", kind, kind), `: ${KIND_NAMES[kind]}`));
  if (quote.pieces.some(([, gap]) => gap > 1)) items.push(element("li", "", element("span", "gap", "…"), ": not in the dataset"));
  return withAttributes(element("ul", "legend", ...items), { "aria-label": "Legend" });
}

function factsOf(quote) {
  const facts = element("dl", "facts");
  const add = (name, ...values) => facts.append(element("dt", "", name), element("dd", "", ...values));
  for (const speaker of quote.speakers) add("Speaker", ...speakerFacts(speaker));
  if (quote.anonymous) add("Source", "anonymous");
  if (quote.attribution) add("Attribution", foreign(quote.attribution));
  add("Confidence", quote.confidence.toFixed(2));
  if (quote.rule) add("Rule", foreign(quote.rule));
  if (quote.negated) add("Negated", "the article says that this was not said");
  add("Article", foreign(quote.document.title || quote.document.id));
  if (quote.document.title) add("Document", foreign(quote.document.id));
  if (quote.document.url) add("Address", foreign(quote.document.url));
  if (quote.cut) add("Cut", "This quote is too long for the page and ends with […]; the dataset has all of it.");
  return facts;
}

function speakerFacts(speaker) {
  const known = [speaker.role, speaker.type, speaker.country].filter(Boolean);
  const facts = [foreign(speaker.name, "bdi", "speaker-name")];
  known.forEach((fact) => facts.push(", ", foreign(fact)));
  if (/^Q[1-9][0-9]*$/.test(speaker.wikidata)) facts.push(" ", wikidataLink(speaker));
  return facts;
}

function wikidataLink(speaker) {
  const link = element("a", "", `Wikidata ${speaker.wikidata}`);
  return withAttributes(link, { href: `https://www.wikidata.org/wiki/${speaker.wikidata}`, rel: "noopener noreferrer", target: "_blank" });
}

// --- Keyboard and mouse ---------------------------------------------------------------------------------------------

/** What keys do on the quote whose button has the focus; true when the key was ours. */
function actOn(key, row) {
  const rows = [...document.querySelectorAll(".row")];
  const at = rows.indexOf(row);
  if (key === "ArrowDown") focusRow(rows, at + 1);
  else if (key === "ArrowUp") focusRow(rows, at - 1);
  else if (key === "Home") focusRow(rows, 0);
  else if (key === "End") focusRow(rows, rows.length - 1);
  else if (key === "Escape" && row.classList.contains("open")) toggle(row);
  else if (key === "PageDown" || key === "PageUp") turnAndFocus(view.page + (key === "PageDown" ? 1 : -1));
  else return false;
  return true;
}

function focusRow(rows, at) {
  rows[at]?.querySelector(".open-quote").focus();
}

function turnAndFocus(page) {
  if (turnTo(page)) focusRow([...document.querySelectorAll(".row")], 0);
}

function pressed(event) {
  const button = event.target.closest(".open-quote");
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (button && !hasModifier && actOn(event.key, button.closest(".row"))) event.preventDefault();
}

function clicked(event) {
  const row = event.target.closest(".row");
  const isSelecting = String(window.getSelection()) !== "" && !event.target.closest(".open-quote");
  if (row && !isSelecting) toggle(row);
}

function listen() {
  byId("filters").addEventListener("input", update);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", () => setTimeout(update));
  byId("previous").addEventListener("click", () => turnTo(view.page - 1));
  byId("next").addEventListener("click", () => turnTo(view.page + 1));
  byId("rows").addEventListener("keydown", pressed);
  byId("rows").addEventListener("click", clicked);
  for (const button of document.querySelectorAll("[data-order]")) {
    button.addEventListener("click", () => orderBy(button.dataset.order));
  }
}
