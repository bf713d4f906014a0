// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/fonts.h"

#include <QFontDatabase>
#include <QHash>
#include <QPair>
#include <QStringList>

namespace stepwright::common {
namespace {

struct Families {
  QStringList sans{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                   QStringLiteral("DejaVu Sans")};
  QStringList mono{QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")};
};

Families& families() {
  static Families chosen;
  return chosen;
}

struct Face {
  int pixels;
  QFont::Weight weight;
  bool mono = false;
};

Face faceOf(FontRole role) {
  switch (role) {
    case FontRole::Body:
      return {13, QFont::Normal};
    case FontRole::Table:
    case FontRole::Label:
    case FontRole::StateSecond:
      return {12, QFont::Normal};
    case FontRole::Heading:
      return {12, QFont::DemiBold};
    case FontRole::Small:
    case FontRole::Chip:
      return {11, QFont::Medium};
    case FontRole::SmallBold:
    case FontRole::ChipBold:
      return {11, QFont::DemiBold};
    case FontRole::TypeChip:
      return {10, QFont::DemiBold};
    case FontRole::StateName:
      return {14, QFont::DemiBold};
    case FontRole::TileInitials:
      return {12, QFont::Bold};
    case FontRole::InspectorTitle:
    case FontRole::SectionTitle:
      return {15, QFont::DemiBold};
    case FontRole::PageTitle:
      return {22, QFont::DemiBold};
    case FontRole::Code:
      return {12, QFont::Normal, true};
    case FontRole::CodeBold:
      return {12, QFont::DemiBold, true};
  }
  return {13, QFont::Normal};
}

/// The first of the families that this machine has; asked for once, because every painted text asks
/// for a font.
const QString& installed(const QStringList& names) {
  static QHash<QString, QString> known;
  QString& found = known[names.join(QLatin1Char('|'))];
  if (!found.isEmpty()) return found;
  const QFontDatabase database;
  for (const QString& name : names) {
    if (database.hasFamily(name)) return found = name;
  }
  return found = names.value(0);
}

QFont made(const Face& face, int pixels) {
  QFont font;
  // One family, not a list: the code editor takes over the application's font and sets only its
  // family, and a list would win over that.
  font.setFamily(installed(face.mono ? families().mono : families().sans));
  font.setPixelSize(pixels);
  font.setWeight(face.weight);
  if (face.mono) font.setStyleHint(QFont::Monospace);
  return font;
}

/// The fonts that were asked for: every text that is measured or painted asks. They are made anew
/// where the application's own font, which they are made from, is another one.
class Made {
 public:
  static Made& get() {
    static Made made;
    return made;
  }
  void forget() { fonts_.clear(); }
  [[nodiscard]] QFont font(FontRole role, int pixels) {
    if (const QFont now; !(now == from_)) {
      fonts_.clear();
      from_ = now;
    }
    const QPair<int, int> key(static_cast<int>(role), pixels);
    if (const auto known = fonts_.constFind(key); known != fonts_.constEnd()) return *known;
    return *fonts_.insert(key, made(faceOf(role), pixels));
  }

 private:
  QFont from_;
  QHash<QPair<int, int>, QFont> fonts_;
};

}  // namespace

void preferFamilies(const QString& sans, const QString& mono) {
  Made::get().forget();
  if (!sans.isEmpty()) families().sans.prepend(sans);
  if (!mono.isEmpty()) families().mono.prepend(mono);
}

QFont fontOf(FontRole role) { return fontOf(role, faceOf(role).pixels); }

QFont fontOf(FontRole role, double pixelSize) {
  return Made::get().font(role, qMax(1, qRound(pixelSize)));
}

}  // namespace stepwright::common
