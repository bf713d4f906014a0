// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/file_content.h"

#include <algorithm>

#include "engine/base/files.h"
#include "engine/project/refusals.h"

namespace stepwright::project {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool startsLikeUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

/// For people who look for the byte.
Error nulByte(const std::string& path, std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto begin = before.rfind('\n');
  const auto column = at - (begin == std::string_view::npos ? 0 : begin + 1) + 1;
  return refuse(refusals::nulByte, {}, {path, std::to_string(line), std::to_string(column)});
}

}  // namespace

Result<FileContent> readPlainFile(const std::string& path) {
  auto bytes = readWholeFile(path, kLargestFile);
  if (!bytes) return bytes.error();
  FileContent content;
  content.text = std::move(*bytes);
  if (startsLikeUtf16(content.text)) {
    return refuse(refusals::utf16, {}, {path});
  }
  if (const auto zero = content.text.find('\0'); zero != std::string::npos) {
    return nulByte(path, content.text, zero);
  }
  if (content.text.starts_with(kByteOrderMark)) {
    content.byteOrderMark = true;
    content.text.erase(0, kByteOrderMark.size());
  }
  content.format = asl::Document::formatOf(path);
  return content;
}

std::optional<Error> writePlainFile(const std::string& path, const FileContent& content) {
  if (!content.byteOrderMark) return replaceFile(path, content.text, {.makeFolders = true});
  return replaceFile(path, std::string(kByteOrderMark) + content.text, {.makeFolders = true});
}

}  // namespace stepwright::project
