// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/plain_font.h"

#include <QFontDatabase>
#include <QHash>
#include <QRawFont>
#include <QtEndian>
#include <algorithm>
#include <utility>
#include <vector>

namespace stepwright::code {

namespace {

using Table = std::pair<QByteArray, QByteArray>;  ///< tag and bytes, as in an OpenType file

/// In the order of their tags. GSUB, which says what is joined, is left out.
constexpr const char* keptTables[] = {"CFF ", "GDEF", "GPOS", "OS/2", "cmap", "cvt ",
                                      "fpgm", "gasp", "glyf", "head", "hhea", "hmtx",
                                      "loca", "maxp", "post", "prep"};

void append16(QByteArray& bytes, quint16 value) {
  const quint16 big = qToBigEndian(value);
  bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

void append32(QByteArray& bytes, quint32 value) {
  const quint32 big = qToBigEndian(value);
  bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

/// A table of names that says the family alone.
QByteArray nameTable(const QString& family) {
  QByteArray words;
  for (const QChar letter : family) append16(words, letter.unicode());
  constexpr quint16 ids[] = {1, 4, 6, 16};  // family, full name, PostScript, typographic family
  QByteArray table;
  append16(table, 0);
  append16(table, std::size(ids));
  append16(table, static_cast<quint16>(6 + 12 * std::size(ids)));
  for (const quint16 id : ids) {
    for (const quint16 field : {quint16(3), quint16(1), quint16(0x409), id}) append16(table, field);
    append16(table, static_cast<quint16>(words.size()));
    append16(table, 0);
  }
  return table + words;
}

quint32 checksumOf(QByteArray table) {
  while (table.size() % 4 != 0) table.append('\0');
  quint32 sum = 0;
  for (int at = 0; at < table.size(); at += 4)
    sum += qFromBigEndian<quint32>(table.constData() + at);
  return sum;
}

QByteArray fileOf(const std::vector<Table>& tables, bool outlinesAreCff) {
  const auto count = static_cast<quint16>(tables.size());
  quint16 power = 1, log = 0;
  while (power * 2 <= count) power = static_cast<quint16>(power * 2), ++log;
  QByteArray file;
  append32(file, outlinesAreCff ? 0x4F54544F : 0x00010000);
  append16(file, count);
  append16(file, static_cast<quint16>(power * 16));
  append16(file, log);
  append16(file, static_cast<quint16>((count - power) * 16));
  auto offset = static_cast<quint32>(12 + 16 * count);
  for (const auto& [tag, bytes] : tables) {
    file.append(tag);
    append32(file, checksumOf(bytes));
    append32(file, offset);
    append32(file, static_cast<quint32>(bytes.size()));
    offset += static_cast<quint32>((bytes.size() + 3) / 4 * 4);
  }
  for (const auto& [tag, bytes] : tables) {
    file.append(bytes);
    file.append(QByteArray((4 - bytes.size() % 4) % 4, '\0'));
  }
  return file;
}

/// Makes the copy known under that name; false where the font gives no outlines.
bool addPlain(const QFont& font, const QString& family) {
  const QRawFont raw = QRawFont::fromFont(font);
  std::vector<Table> tables;
  bool glyf = false, cff = false;
  for (const char* tag : keptTables) {
    const QByteArray bytes = raw.fontTable(tag);
    if (bytes.isEmpty()) continue;
    glyf = glyf || qstrcmp(tag, "glyf") == 0;
    cff = cff || qstrcmp(tag, "CFF ") == 0;
    tables.emplace_back(tag, bytes);
  }
  if (!glyf && !cff) return false;
  const auto after = std::find_if(tables.begin(), tables.end(),
                                  [](const Table& table) { return table.first > "name"; });
  tables.insert(after, {"name", nameTable(family)});
  const int id = QFontDatabase::addApplicationFontFromData(fileOf(tables, cff));
  return id >= 0 && QFontDatabase::applicationFontFamilies(id).contains(family);
}

}  // namespace

QFont plainFont(QFont font) {
  static QHash<QString, bool> made;
  const QString family = font.family() + QStringLiteral(" Plain ") + QString::number(font.weight());
  if (!made.contains(family)) made[family] = addPlain(font, family);
  if (made[family]) font.setFamily(family);
  return font;
}

}  // namespace stepwright::code
