// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/document.h"
#include "engine/text/range.h"

namespace stepwright::host {

/// How a stretch of a host writes the text of a machine.
enum class Style : std::uint8_t {
  Lines,        ///< as it stands, on lines that are indented: a value inline, a block of code
  Quoted,       ///< between double quotes, with the escapes of JSON and YAML
  HclQuoted,    ///< between double quotes, with the escapes and templates of HCL
  Apostrophes,  ///< 'as YAML quotes too'
  Plain,        ///< a scalar of YAML without quotes
  Literal,      ///< a block scalar of YAML: |
  Folded,       ///< a block scalar of YAML whose lines are joined: >
  Heredoc,      ///< of HCL: <<EOF, <<-EOF
  Object        ///< an object of HCL, which reads as JSON
};

/// One scalar, or one inline value, of the host.
struct Strand {
  Style style = Style::Lines;
  text::Range whole;          ///< with its quotes, or the mark of a block
  text::Range content;        ///< what its cells speak of
  std::string prefix;         ///< what each of its lines begins with in the host and not alone
  bool indentsFirst = false;  ///< the first line too
  bool yaml = false;          ///< YAML's rules for line breaks hold
  /// An item of Fn::Join that is a Fn::Sub itself: in it ${x} is no text, so that nothing of
  /// another item can be put into it, nor it be written as a plain text.
  bool substituted = false;
};

/// What only a deployment knows the value of, between strands: {"Fn::GetAtt": ["F", "Arn"]}.
struct Hole {
  text::Range range;  ///< in the host
  std::string token;  ///< what stands for it in the machine's own text: ${F.Arn}
};

constexpr int noStrand = -1;

/// A stretch of a machine's own text and where it stands in the host. Between the places of two
/// cells may lie what is not the machine's: an indentation, quotes and commas.
struct Cell {
  std::size_t inner = 0, length = 0;
  text::Range outer;
  int strand = noStrand;  ///< noStrand for a hole, and for what only stands between strands
  bool verbatim = true;   ///< byte for byte; else one thing that is written otherwise

  [[nodiscard]] std::size_t end() const { return inner + length; }
};

/// A machine as a text of its own, and where each part of it stands in the host.
class View {
 public:
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] asl::Format format() const { return format_; }
  [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
  [[nodiscard]] const std::vector<Strand>& strands() const { return strands_; }
  [[nodiscard]] const std::vector<Hole>& holes() const { return holes_; }
  [[nodiscard]] text::Range range() const { return range_; }
  /// Its strands are the items of one list, which are joined.
  [[nodiscard]] bool joined() const { return joined_; }

  /// The place in the host of a byte of the text; its end for one past the last.
  [[nodiscard]] std::size_t outerOf(std::size_t inner) const;
  [[nodiscard]] text::Range outerOf(text::Range inner) const;
  /// The cell that the byte belongs to: the first that ends behind it, or the last one.
  [[nodiscard]] std::size_t cellAt(std::size_t inner) const;

  void setFormat(asl::Format format) { format_ = format; }
  void setRange(text::Range range) { range_ = range; }
  void setJoined() { joined_ = true; }
  int addStrand(Strand strand);
  void addHole(Hole hole);
  /// Adds to the text what stands at that place of the host.
  void append(std::string_view text, text::Range outer, int strand, bool verbatim);
  /// Takes the text from that byte on back, and what was said of it.
  void truncate(std::size_t inner);

 private:
  std::string text_;
  asl::Format format_ = asl::Format::Json;
  std::vector<Cell> cells_;
  std::vector<Strand> strands_;
  std::vector<Hole> holes_;
  text::Range range_;
  bool joined_ = false;
};

/// The view of something in a part of a text that begins there, as one of the whole text.
[[nodiscard]] View shifted(const View& part, std::size_t by);

}  // namespace stepwright::host
