// Reads the data and shows it; the last of the scripts.

const report = readReport(document.getElementById("data").textContent);
const view = { hits: report.quotes, page: 0, order: "", isAscending: true };

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
