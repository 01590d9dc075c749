#pragma once
/// The benchmarks, by what they measure.

namespace whosaid {

/// `icu/sentences`, `stage/...`, `writer/...`: in memory, one thread.
void register_steps();
/// `extract/...`: files to JSON lines, as the command does it.
void register_extracts();
/// `start/...`: the program itself, on one short article.
void register_starts();
/// `names/...`: the same articles with generated names beside the shipped ones.
void register_gazetteers();

}  // namespace whosaid
