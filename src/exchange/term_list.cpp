#include "exchange/term_list.h"

#include <algorithm>
#include <tuple>

#include "base/tsv.h"
#include "exchange/name_text.h"
#include "exchange/office_text.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

/// Days since 1 March of the year 0, near enough: months of 31 days. What is open is taken as its earliest or latest.
long first_day(Date d) { return d.year == 0 ? 0 : (d.year * 12L + (d.month == 0 ? 1 : d.month)) * 31 + d.day; }
long last_day(Date d) {
  return d.year == 0 ? 1'000'000'000 : (d.year * 12L + (d.month == 0 ? 12 : d.month)) * 31 + (d.day == 0 ? 31 : d.day);
}

constexpr long kTwoMonths = 62;

/// `senator` and `senator for Maine` are the same office.
bool is_same_role(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.starts_with(a) &&
         (a.size() == b.size() || b.substr(a.size()).starts_with(" for ") || b.substr(a.size()).starts_with(" of "));
}

bool touch(const TermList::Term& a, const TermList::Term& b) {
  return a.org == b.org && is_same_role(in_small_letters(a.role), in_small_letters(b.role)) &&
         first_day(a.from) <= last_day(b.to) + kTwoMonths && first_day(b.from) <= last_day(a.to) + kTwoMonths;
}

/// Of two dates in the same year the one that tells more, if it does; nothing when neither is known.
Date earlier(Date a, Date b) {
  if (a.year == 0 || b.year == 0) return std::max(a, b);
  if (a.year == b.year && (a.month == 0 || b.month == 0)) return std::max(a, b);
  return std::min(a, b);
}

/// When both are over. An end that is not told counts as one to come only for the term that began later: sources forget
/// to close terms.
Date later_end(const TermList::Term& a, const TermList::Term& b) {
  if (a.to.year == 0 && b.to.year == 0) return {};
  if (a.to.year == 0) return first_day(a.from) > first_day(b.from) ? Date{} : b.to;
  if (b.to.year == 0) return later_end(b, a);
  return std::max(a.to, b.to);
}

std::string text_of(const TermList::Term& t) {
  const std::string from = date_text(t.from), to = date_text(t.to);
  return t.role + "@" + t.org + (from.empty() && to.empty() ? "" : ":" + from + ".." + to);
}

}  // namespace

TermList::TermList(std::string_view cell) : kept_cell_(cell) {
  for (const std::string_view value : values_of(cell)) {
    if (const auto office = parse_office(value)) {
      kept_.push_back({std::string(office->role), std::string(office->org), office->from, office->to});
    }
  }
}

void TermList::add(Term term) {
  if (std::ranges::any_of(kept_, [&](const Term& kept) { return touch(kept, term); })) return;
  for (auto other = added_.begin(); other != added_.end();) {
    if (!touch(*other, term)) {
      ++other;
      continue;
    }
    if (other->role.size() >= term.role.size()) term.role = other->role;
    term.to = later_end(term, *other);
    term.from = earlier(term.from, other->from);
    other = added_.erase(other);
  }
  added_.push_back(std::move(term));
}

std::string TermList::cell() const {
  std::vector<Term> terms = added_;
  std::ranges::sort(terms, {}, [](const Term& t) { return std::tie(t.from, t.to, t.role, t.org); });
  std::string cell = kept_cell_;
  for (const Term& t : terms) cell += (cell.empty() ? "" : "|") + text_of(t);
  return cell;
}

}  // namespace whosaid
