#pragma once
/// One worker of a run: takes an input, read, through the stages and the record writer.

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string>
#include <vector>

#include "articles/input.h"
#include "articles/input_text.h"
#include "corrections/corrections.h"
#include "pipeline/pipeline.h"
#include "records/document_line.h"
#include "records/record_writer.h"

namespace whosaid {

/// Which outputs are made, and how.
struct OutputSettings {
  RecordSettings records = {};
  bool documents = false;                    ///< lines of documents.jsonl
  bool mentions = false;                     ///< lines of mentions.jsonl, or rows of a database
  bool texts = false;                        ///< the texts in which offsets count
  const Corrections* corrections = nullptr;  ///< laid over the records; null: none
  bool only_checked = false;                 ///< leave out documents of which no correction tells
};

/// What became of one input, formatted. Strings are used again.
struct Outcome {
  std::string name;  ///< of the input, for messages
  std::string id;    ///< of the document
  std::string records, documents, mentions;
  std::string text;  ///< of the document, in which its offsets count; when it is wanted
  std::vector<Warning> warnings;
  std::string error;  ///< why there are no records; empty: none
  double share = 0;   ///< how much of the run's files is read with it, 0 to 1
  RunCounts counts;   ///< of this document
};

/// What record writers need to know of the rules of `pipeline`, in its order; behind them `correction`, which made
/// records that were missing.
RecordRules record_rules(const Pipeline& pipeline);

/// Not for several threads; the pipeline and the rules are shared and must live longer.
class Worker {
 public:
  /// `rules` are those of the pipeline, in its order.
  Worker(const Pipeline& pipeline, const RecordRules& rules, const OutputSettings& settings);

  /// Replaces `outcome` by what becomes of `text`, the text of `input`. Never throws: what goes wrong with this input
  /// becomes its error.
  void process(const Input& input, const InputText& text, Outcome& outcome);
  /// What reading, each step of the pipeline and writing took so far.
  const Pipeline::Durations& step_durations() const { return step_durations_; }
  std::chrono::nanoseconds reading() const { return reading_; }
  std::chrono::nanoseconds writing() const { return writing_; }

 private:
  void run(const InputText& text, Outcome& outcome);
  void read(Document& document, std::vector<Warning>& warnings);
  void write(const InputText& text, Document& document, Outcome& outcome);
  void write_failure(const InputText& text, Outcome& outcome);
  InputFacts facts_of(const InputText& text, Outcome& outcome);

  const Pipeline& pipeline_;
  OutputSettings settings_;
  RecordWriter writer_;
  Pipeline::Scratches scratches_;
  bool after_long_text_ = false;  ///< whose buffers are in scratches_
  Pipeline::Durations step_durations_;
  std::chrono::nanoseconds reading_{}, writing_{};
  std::vector<std::string_view> warnings_;
  std::unique_ptr<std::byte[]> memory_;
  std::pmr::monotonic_buffer_resource arena_;
};

}  // namespace whosaid
