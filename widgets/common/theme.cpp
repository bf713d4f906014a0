// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QVariant>
#include <array>
#include <utility>

#include "widgets/common/resources.h"

namespace stepwright::common {
namespace {

constexpr auto kindProperty = "stepwrightTheme";

struct TokenRow {
  const char* name;
  Token token;
  QRgb light, dark;
};

/// The tokens of the two themes; the one place where colours stand as numbers.
constexpr std::array tokenRows = {
    TokenRow{"window", &Theme::window, 0xE9EBF0, 0x15171B},
    TokenRow{"surface2", &Theme::surface2, 0xF1F2F6, 0x1B1E23},
    TokenRow{"surface", &Theme::surface, 0xFBFBFD, 0x22252B},
    TokenRow{"canvas", &Theme::canvas, 0xF6F7F9, 0x1E2126},
    TokenRow{"frame", &Theme::frame, 0xEFF1F5, 0x23272D},
    TokenRow{"card", &Theme::card, 0xFFFFFF, 0x2B2F37},
    TokenRow{"input", &Theme::input, 0xFFFFFF, 0x191C21},
    TokenRow{"tile", &Theme::tile, 0xEDEFF4, 0x3A3F4A},
    TokenRow{"line2", &Theme::line2, 0xC3C8D2, 0x434955},
    TokenRow{"line3", &Theme::line3, 0x868C98, 0x767D8C},
    TokenRow{"line", &Theme::line, 0xD9DCE4, 0x31353E},
    TokenRow{"edge", &Theme::edge, 0x7D8492, 0x868D9A},
    TokenRow{"text2", &Theme::text2, 0x4C5361, 0xB6BCC7},
    TokenRow{"text3", &Theme::text3, 0x5F6878, 0x949BA8},
    TokenRow{"text", &Theme::text, 0x1B1F27, 0xE8EAEE},
    TokenRow{"accent", &Theme::accent, 0x352A80, 0xC9CAEC},
    TokenRow{"onAccent", &Theme::onAccent, 0xFFFFFF, 0x191B26},
    TokenRow{"selection", &Theme::selection, 0xE2E0F3, 0x373A52},
    TokenRow{"hover", &Theme::hover, 0xE6E8EF, 0x2D3139},
    TokenRow{"ink", &Theme::ink, 0x14171D, 0xFFFFFF},
    TokenRow{"paper", &Theme::paper, 0xFFFFFF, 0x0B0C0F},
    TokenRow{"diffAdd", &Theme::diffAdd, 0xE8E9F2, 0x31353F},
    TokenRow{"breakpointEdge", &Theme::breakpointEdge, 0xFFFFFF, 0xF3F4F8},
    TokenRow{"breakpoint", &Theme::breakpoint, 0x8E1B1B, 0xB3322A},
    TokenRow{"running", &Theme::running, 0x1F7AB8, 0x8FB4FF},
    TokenRow{"succeeded", &Theme::succeeded, 0x0B4A3A, 0x2BE5A0},
    TokenRow{"failed", &Theme::failed, 0xA12F00, 0xE0662C},
    TokenRow{"retrying", &Theme::retrying, 0xB38600, 0xFFD23F},
    TokenRow{"caught", &Theme::caught, 0x9C1FE8, 0xBB4BE6},
    TokenRow{"aborted", &Theme::aborted, 0x868788, 0x7C7F83},
    TokenRow{"onStatus", &Theme::onStatus, 0xFFFFFF, 0x14161A},
};

}  // namespace

Theme Theme::of(ThemeKind kind) {
  Theme theme;
  theme.kind = kind;
  for (const TokenRow& row : tokenRows)
    theme.*row.token = QColor(kind == ThemeKind::Dark ? row.dark : row.light);
  return theme;
}

Theme Theme::current() {
  const bool dark = qApp != nullptr && qApp->property(kindProperty).toInt() == 1;
  static const Theme light = of(ThemeKind::Light), night = of(ThemeKind::Dark);
  return dark ? night : light;
}

QColor Theme::status(replay::StateStatus status) const {
  using S = replay::StateStatus;
  switch (status) {
    case S::NotReached:
      return {};
    case S::Running:
    case S::Waiting:
      return running;
    case S::Succeeded:
      return succeeded;
    case S::Failed:
    case S::TimedOut:
      return failed;
    case S::Retrying:
      return retrying;
    case S::Caught:
      return caught;
    case S::Aborted:
      return aborted;
  }
  return {};
}

QPalette Theme::palette() const {
  QPalette palette;
  const std::pair<QPalette::ColorRole, QColor> roles[] = {{QPalette::Window, window},
                                                          {QPalette::WindowText, text},
                                                          {QPalette::Base, surface},
                                                          {QPalette::AlternateBase, surface2},
                                                          {QPalette::Text, text},
                                                          {QPalette::PlaceholderText, text3},
                                                          {QPalette::Button, surface},
                                                          {QPalette::ButtonText, text},
                                                          {QPalette::Light, card},
                                                          {QPalette::Midlight, line},
                                                          {QPalette::Mid, line2},
                                                          {QPalette::Dark, line3},
                                                          {QPalette::Shadow, line3},
                                                          {QPalette::Highlight, selection},
                                                          {QPalette::HighlightedText, text},
                                                          {QPalette::Link, accent},
                                                          {QPalette::LinkVisited, accent},
                                                          {QPalette::ToolTipBase, ink},
                                                          {QPalette::ToolTipText, paper},
                                                          {QPalette::BrightText, text}};
  for (const auto& [role, color] : roles) palette.setColor(role, color);
  QColor faint = text3;
  faint.setAlphaF(0.55);
  for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                    QPalette::HighlightedText, QPalette::PlaceholderText})
    palette.setColor(QPalette::Disabled, role, faint);
  return palette;
}

QString Theme::styleSheet() const {
  useResources();
  QFile file(QStringLiteral(":/stepwright/themes/stepwright.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  for (const TokenRow& row : tokenRows)
    sheet.replace(QLatin1Char('@') + QLatin1String(row.name) + QLatin1Char('@'),
                  (this->*row.token).name());
  return sheet;
}

void Theme::setCurrent(ThemeKind kind) {
  qApp->setProperty(kindProperty, kind == ThemeKind::Dark ? 1 : 0);
}

}  // namespace stepwright::common
