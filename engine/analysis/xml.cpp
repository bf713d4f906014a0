// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/xml.h"

#include "engine/text/utf8.h"

namespace stepwright::analysis {

namespace {

std::string hexEscape(unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  return {'\\', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

/// `quoted`: for an attribute, whose line ends and tabs a reader would make blanks.
std::string escaped(std::string_view text, bool quoted) {
  std::string out;
  while (!text.empty()) {
    const auto broken = text::invalidUtf8(text);
    const std::size_t sound = broken.length() == 0 ? text.size() : broken.begin;
    for (const char c : text.substr(0, sound)) {
      if (c == '&')
        out += "&amp;";
      else if (c == '<')
        out += "&lt;";
      else if (c == '>')
        out += "&gt;";
      else if (c == '"' && quoted)
        out += "&quot;";
      else if ((c == '\n' || c == '\t') && quoted)
        out += c == '\n' ? "&#10;" : "&#9;";
      else if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
        out += hexEscape(static_cast<unsigned char>(c));
      else
        out += c;
    }
    for (const char c : text.substr(sound, broken.length()))
      out += hexEscape(static_cast<unsigned char>(c));
    text.remove_prefix(sound + broken.length());
  }
  return out;
}

}  // namespace

XmlWriter::XmlWriter() : text_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void XmlWriter::line(std::string_view text) { text_.append(text) += '\n'; }

void XmlWriter::begin(std::string_view name, const Attributes& attributes) {
  text_.append(open_.size() * 2, ' ').append("<").append(name);
  for (const auto& [key, value] : attributes)
    text_.append(" ").append(key).append("=\"").append(escaped(value, true)).append("\"");
}

void XmlWriter::open(std::string_view name, const Attributes& attributes) {
  begin(name, attributes);
  text_ += ">\n";
  open_.emplace_back(name);
}

void XmlWriter::close() {
  const std::string name = std::move(open_.back());
  open_.pop_back();
  text_.append(open_.size() * 2, ' ').append("</").append(name).append(">\n");
}

void XmlWriter::element(std::string_view name, const Attributes& attributes,
                        std::string_view text) {
  begin(name, attributes);
  if (text.empty()) {
    text_ += "/>\n";
    return;
  }
  text_.append(">").append(escaped(text, false)).append("</").append(name).append(">\n");
}

std::string XmlWriter::take() {
  while (!open_.empty()) close();
  return std::move(text_);
}

}  // namespace stepwright::analysis
