// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "engine/exporting/formats.h"

namespace stepwright::exporting {
namespace {

namespace fs = std::filesystem;

TEST(Formats, HaveNamesOfTheirOwn) {
  std::set<std::string_view> ids;
  for (const TextFormat& format : textFormats()) {
    EXPECT_TRUE(ids.insert(format.id).second) << format.id;
    EXPECT_FALSE(format.title.empty() || format.help.empty() || format.extension.empty());
    EXPECT_NE(format.filter.find("(*."), std::string_view::npos) << format.filter;
    EXPECT_NE(format.write, nullptr);
  }
}

TEST(Formats, SayWhyWhatIsNoMachineIsNotWritten) {
  const auto foreign = asl::Document::read("{\"a\": {\"b\": 1}}");
  const auto broken = asl::Document::read("{\"StartAt\"");
  for (const TextFormat& format : textFormats())
    for (const auto& document : {foreign, broken}) {
      const auto written = format.write(document);
      ASSERT_FALSE(written.ok()) << format.id;
      EXPECT_EQ(written.error().code.rfind("definition.", 0), 0U) << written.error().code;
    }
}

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path);
  return (std::ostringstream() << file.rdbuf()).str();
}

/// Quotes are closed and no control character but the end of a line is left.
bool isClean(const std::string& text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      quoted = !quoted;
    else if (text[i] == '\n' ? quoted : static_cast<unsigned char>(text[i]) < 0x20)
      return false;
  }
  return !quoted;
}

std::size_t count(const std::string& text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

std::size_t edgesIn(const asl::GraphScope& scope) {
  std::size_t edges = scope.edges.size();
  for (const auto& node : scope.nodes)
    for (const auto& branch : node.branches) edges += edgesIn(branch);
  return edges;
}

TEST(Formats, EveryRealWorkflowIsWritten) {
  const fs::path folder = fs::path(STEPWRIGHT_SHARED_DIR) / "corpus" / "workflows";
  if (!fs::exists(folder)) GTEST_SKIP() << "the corpus is not there";
  int files = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".json") && !name.ends_with(".yaml") && !name.ends_with(".yml")) continue;
    const auto document = asl::Document::read(bytesOf(entry.path()), asl::Document::formatOf(name));
    if (!document.foreign().empty()) continue;
    ++files;
    for (const TextFormat& format : textFormats()) {
      const auto written = format.write(document);
      if (format.id == "asl-json") continue;  // a tag of YAML is rightly refused
      ASSERT_TRUE(written.ok()) << name << ": " << written.error().message;
      EXPECT_TRUE(isClean(written->bytes)) << name << '\n' << written->bytes;
      const std::size_t arrows =
          format.id == "dot"
              ? count(written->bytes, " -> ") - count(written->bytes, "style=invis];") +
                    2 * count(written->bytes, "_in [shape=point, style=invis];")
              : count(written->bytes, "-->") + count(written->bytes, ".->");
      EXPECT_EQ(arrows, edgesIn(document.graph())) << name << '\n' << written->bytes;
    }
  }
  EXPECT_GT(files, 100);
}

}  // namespace
}  // namespace stepwright::exporting
