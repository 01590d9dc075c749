// The head of the page, its figures and its charts.

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
