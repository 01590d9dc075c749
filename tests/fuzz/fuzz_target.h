#pragma once
/// Our readers of what others write, each as a function of bytes: for the fuzzer and for fuzz_test.cpp.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// What should hold of what was read and does not, empty when all is well; or nothing when the bytes were refused.
using Reading = std::optional<std::string>;

/// One reader with what is made of what it reads.
struct FuzzTarget {
  std::string_view name;
  /// Inputs that are not refused, from which others are made.
  std::vector<std::string> (*seeds)();
  /// Reads any bytes. Not for several threads.
  Reading (*read)(std::string_view bytes);
};

/// All of them. Those that read files of several kinds take the first line for the name of the file or of its kind.
std::span<const FuzzTarget> fuzz_targets();

/// Bytes with a name on their first line.
struct NamedBytes {
  std::string_view name, bytes;
};
NamedBytes named_bytes(std::string_view both);

// The readers, by what they read.
std::vector<std::string> text_seeds();
Reading read_pipeline_text(std::string_view bytes);
Reading read_block_text(std::string_view bytes);
Reading read_quote_text(std::string_view bytes);
std::vector<std::string> pattern_seeds();
Reading read_pattern(std::string_view bytes);
std::vector<std::string> rule_seeds();
std::vector<std::string> list_seeds();
std::vector<std::string> pipeline_file_seeds();
Reading read_data_file(std::string_view bytes);
std::vector<std::string> built_seeds();
Reading read_built_lists(std::string_view bytes);
std::vector<std::string> import_seeds();
Reading read_import(std::string_view bytes);
std::vector<std::string> article_seeds();
Reading read_articles(std::string_view bytes);
std::vector<std::string> dataset_seeds();
Reading read_dataset(std::string_view bytes);

}  // namespace whosaid
