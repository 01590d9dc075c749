#pragma once
/// The offices of one person.

#include <string>
#include <string_view>
#include <vector>

#include "document/lexicon.h"

namespace whosaid {

/// Terms of one person, each office once: terms that overlap or follow each other within two months are one.
class TermList {
 public:
  struct Term {
    std::string role, org;
    Date from, to;  ///< year 0: open
  };

  /// Reads a cell of people.tsv, whose terms stay as they are.
  explicit TermList(std::string_view cell);
  /// Adds a term, or makes one of it and those that it touches. What the cell had is not changed: a term that touches
  /// one of these is dropped.
  void add(Term term);
  /// As a cell: the cell that was read, then what is new, by date.
  std::string cell() const;

 private:
  std::vector<Term> kept_;
  std::string kept_cell_;
  std::vector<Term> added_;
};

}  // namespace whosaid
