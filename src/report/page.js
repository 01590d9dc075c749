"use strict";

// The page's script. All that comes from articles is put into the page as text, never as markup.

const ROWS_A_PAGE = 50;
const MOST_SUGGESTIONS = 200;
const report = readReport(document.getElementById("data").textContent);
const view = { hits: report.quotes, page: 0, order: "", isAscending: true };

// --- Data -----------------------------------------------------------------------------------------------------------

/** The report with its quotes as objects: rows of the data name their columns once. */
function readReport(json) {
  const data = JSON.parse(json);
  const documents = data.documents.map(([id, title, url, outlet]) => ({ id, title, url, outlet }));
  const speakers = data.speakers.map(([name, type, country, role, wikidata]) => ({ name, type, country, role, wikidata }));
  const quotes = data.quotes.map((row) => {
    const quote = Object.fromEntries(data.columns.map((column, i) => [column, row[i]]));
    quote.document = documents[quote.document];
    quote.speakers = quote.speakers.map((place) => speakers[place]);
    return quote;
  });
  return { ...data, documents, speakers, quotes };
}

/** Small letters without accents, so that "jose" finds "José". */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();
}

/** What search and filters look at, worked out once; a line for each name. */
function addIndex(quote) {
  quote.speakerIndex = indexOf(quote.speakers.map((speaker) => speaker.name));
  quote.outletIndex = indexOf([quote.document.outlet]);
  quote.index = `${folded(quote.text)}\n${quote.speakerIndex}\n${folded(quote.document.title || quote.document.id)}`;
}

function indexOf(names) {
  const known = names.filter(Boolean);
  return known.length === 0 ? "" : `\n${folded(known.join("\n"))}\n`;
}

/** What to look for in such an index: a part of a name, or in quotation marks the whole name. */
function nameSought(text) {
  const sought = folded(text.trim());
  const whole = sought.match(/^"(.+)"$/);
  return whole ? `\n${whole[1]}\n` : sought;
}

// --- Numbers and dates ----------------------------------------------------------------------------------------------

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function grouped(number) {
  return number.toLocaleString("en-US");
}

function counted(number, noun) {
  return `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;
}

function share(number, of) {
  if (of === 0) return "–";
  const percent = (100 * number) / of;
  if (number > 0 && percent < 1) return "<1 %";
  return `${Math.round(percent)} %`;
}

/** 4 Mar 2024 for 2024-03-04, Mar 2024 for 2024-03. */
function shownDate(date) {
  const [year, month, day] = date.slice(0, 10).split("-");
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

// --- Elements -------------------------------------------------------------------------------------------------------

function byId(id) {
  return document.getElementById(id);
}

/** An element with a class and children, which are elements or texts of ours. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function withAttributes(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// Characters that change the direction of what follows, or that nobody sees.
const CONTROLS = /([\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF])/;

/** Text of an article, by itself in its direction; characters that could mislead are named instead. */
function foreign(text, name = "bdi", className = "") {
  const made = element(name, className);
  text.split(CONTROLS).forEach((part, i) => {
    made.append(i % 2 === 0 ? part : controlMark(part));
  });
  return made;
}

function controlMark(character) {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const mark = element("span", "control", `U+${code}`);
  mark.title = "A character that is not shown, or that turns the direction of writing";
  return mark;
}

// --- Head and figures -----------------------------------------------------------------------------------------------

function showHead() {
  const { totals } = report;
  document.title = report.title;
  byId("title").replaceChildren(foreign(report.title));
  const from = totals.documents > 0 ? ` from ${counted(totals.documents, "article")}` : "";
  byId("subtitle").textContent = counted(totals.quotes, "quote") + from;
  byId("made").textContent =
    `Made by whosaid ${report.version}, which finds quotes and speakers by rules. It may be wrong: open a quote and read it in its ` +
    "context before you cite it.";
  if (report.every === 1) return;
  byId("sample").hidden = false;
  byId("sample").textContent =
    `The table holds a sample: ${counted(report.quotes.length, "quote")}, one in ${grouped(report.every)}. ` +
    `The figures and charts are of all ${grouped(totals.quotes)}.`;
}

function showFigures() {
  const { totals } = report;
  const ofQuotes = (number) => `${grouped(number)} of ${counted(totals.quotes, "quote")}`;
  if (totals.documents > 0) {
    addFigure(grouped(totals.documents), `articles, ${grouped(totals.quoted_documents)} of them with quotes` +
      (totals.failed_documents > 0 ? `, ${grouped(totals.failed_documents)} not readable` : ""));
  }
  addFigure(grouped(totals.quotes), "quotes, direct, mixed and indirect");
  addFigure(grouped(totals.speakers.names), "speakers with different names");
  addFigure(share(totals.with_speaker, totals.quotes), `have a speaker: ${ofQuotes(totals.with_speaker)}`);
  addFigure(share(totals.anonymous, totals.quotes), `anonymous: ${ofQuotes(totals.anonymous)}`);
}

function addFigure(number, text) {
  byId("figures").append(element("div", "", element("dt", "", text), element("dd", "", number)));
}

// --- Charts ---------------------------------------------------------------------------------------------------------

function fill(part, of) {
  const made = element("div", "bar-fill");
  made.style.width = `${of === 0 ? 0 : (100 * part) / of}%`;
  return element("div", "bar-track", made);
}

/** A bar for each name; choosing one filters the table when `choose` is given. */
function showBars(id, counts, of, choose) {
  const longest = Math.max(...counts.most.map(([, count]) => count), 1);
  for (const [name, count] of counts.most) {
    const shown = foreign(name || "(not known)", "bdi", "bar-name");
    const figure = element("span", "bar-count", grouped(count), element("span", "bar-share", share(count, of)));
    const bar = element(choose ? "button" : "div", choose ? "" : "bar", shown, figure, fill(count, longest));
    if (choose) {
      bar.type = "button";
      bar.addEventListener("click", () => choose(name));
    }
    byId(id).append(element("li", "", bar));
  }
}

function showSpeakers() {
  const { speakers, quotes } = report.totals;
  const more = speakers.names - speakers.most.length;
  byId("speakers-note").textContent =
    `${grouped(speakers.known)} of ${counted(quotes, "quote")} have a speaker; shares are of these. A quote of two counts for both.` +
    (more > 0 ? ` ${counted(more, "more speaker")} not shown.` : "");
  showBars("speakers-chart", speakers, speakers.known, (name) => filterBy("speaker", `"${name}"`));
}

function showTypes() {
  showBars("types-chart", report.totals.types, report.totals.quotes, (name) => filterBy("type", name));
}

function showOutlets() {
  const { outlets, quotes } = report.totals;
  const more = outlets.names - outlets.most.length;
  byId("outlets-note").textContent = outlets.known === 0
    ? "The dataset names no outlets."
    : `${grouped(outlets.known)} of ${counted(quotes, "quote")} have an outlet; shares are of these.` +
      (more > 0 ? ` ${counted(more, "more outlet")} not shown.` : "");
  showBars("outlets-chart", outlets, outlets.known, (name) => filterBy("outlet", `"${name}"`));
}

function showDates() {
  const { dates, quotes } = report.totals;
  if (dates.bars.length === 0) {
    byId("dates-note").textContent = "The dataset has no dates of publication.";
    return;
  }
  const [peak, most] = dates.bars.reduce((a, b) => (b[1] > a[1] ? b : a));
  byId("dates-note").textContent =
    `Quotes by ${dates.unit} of publication; ${grouped(dates.known)} of ${grouped(quotes)} have a date. ` +
    `Most: ${grouped(most)} in ${periodName(peak, dates.unit)}.`;
  byId("dates-chart").append(columnChart(dates.bars, most, dates.unit), columnLabels(dates));
}

function periodName(begin, unit) {
  return unit === "week" ? `the week of ${shownDate(begin)}` : shownDate(begin);
}

function columnChart(bars, most, unit) {
  const chart = svg("svg", { class: "columns", viewBox: `0 0 ${bars.length} 100`, preserveAspectRatio: "none", role: "img",
    "aria-label": `Quotes by ${unit}: ` + bars.map(([begin, count]) => `${shownDate(begin)} ${count}`).join(", ") });
  bars.forEach(([begin, count], i) => {
    const height = (100 * count) / most;
    const column = svg("rect", { x: i + 0.1, width: 0.8, y: 100 - height, height });
    const title = svg("title", {});
    title.textContent = `${periodName(begin, unit)}: ${grouped(count)}`;
    column.append(title);
    chart.append(column);
  });
  return chart;
}

function svg(name, attributes) {
  return withAttributes(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
}

function columnLabels(dates) {
  const ends = dates.bars.length === 1 ? [dates.bars[0]] : [dates.bars[0], dates.bars.at(-1)];
  return withAttributes(element("p", "column-labels", ...ends.map(([begin]) => element("span", "", shownDate(begin)))),
    { "aria-hidden": "true" });
}

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

report.quotes.forEach(addIndex);
showHead();
showFigures();
showSpeakers();
showDates();
showTypes();
showOutlets();
fillFilters();
listen();
update();
