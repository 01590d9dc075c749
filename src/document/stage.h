#pragma once
/// A step of the pipeline. What can fail, fails while the stage is made; running cannot.

#include <memory>
#include <string>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// A worker's own buffers for one stage (an ICU iterator, a reused string), so that stages stay const.
class Scratch {
 public:
  virtual ~Scratch() = default;
};

/// What a stage says about a decision, for `whosaid explain`.
struct Note {
  Span where;        ///< the text it is about
  std::string text;  ///< one line, or several with newlines; plain words
};
using Notes = std::vector<Note>;

/// Fills one layer of a document from the layers before it. Shared by threads: run() is const and cannot fail.
class Stage {
 public:
  virtual ~Stage() = default;
  /// Buffers for one worker; null when the stage needs none. The same object comes back at each run of that worker.
  virtual std::unique_ptr<Scratch> make_scratch() const { return nullptr; }
  /// Reads `document`'s earlier layers and fills its own, which is empty before.
  virtual void run(Document& document, Scratch* scratch) const = 0;
  /// As run(), and adds notes on what was decided and why. Slower; the layers come out the same.
  virtual void explain(Document& document, Scratch* scratch, Notes&) const { run(document, scratch); }
};

}  // namespace whosaid
