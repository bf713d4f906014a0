// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/text_tips.h"

#include <QToolTip>
#include <algorithm>

#include "engine/assist/hover.h"
#include "widgets/code/hole_spans.h"
#include "widgets/code/offer_list.h"
#include "widgets/code/scintilla.h"
#include "widgets/common/hole_chips.h"
#include "widgets/common/said.h"
#include "widgets/common/text.h"

namespace stepwright::code {

namespace {

QString paragraph(const QString& title, const QString& words, bool value = false) {
  const QString text = words.toHtmlEscaped();
  return QStringLiteral("<p style='margin:2px 0'><b>%1</b>%2</p>")
      .arg(title.toHtmlEscaped(),
           value ? QStringLiteral(" = <code>%1</code>").arg(text) : QStringLiteral("<br>") + text);
}

/// What is wrong at that place; with a whole object, where it begins.
QString problemsAt(const asl::Document& document, std::size_t offset) {
  QString card;
  for (const auto& problem : document.problems()) {
    const auto range = problem.range;
    const auto line = document.text().find('\n', range.begin);
    const bool on = range.begin <= offset && offset < std::max(range.end, range.begin + 1);
    if (!on || offset > line) continue;
    QString words = common::said(problem.message);
    if (!problem.detail.empty()) words += QStringLiteral(". ") + common::said(problem.detail);
    if (problem.fix)
      words += QStringLiteral(" \u2192 ") +
               TextTips::tr("%1 (Ctrl+.)").arg(common::said(problem.fix->label));
    card += paragraph(common::toQt(problem.code), words);
  }
  return card;
}

/// What is said of a place, as rich text.
QString cardAt(const asl::Document& document, std::size_t offset, const assist::Sample& sample) {
  QString card = problemsAt(document, offset);
  for (const auto& part : assist::hoverAt(document, offset, sample))
    card += paragraph(common::toQt(part.title), common::said(part.words), part.value);
  return card;
}

/// What the placeholder there stands for.
QString holeCard(QWidget& asked, const asl::Document& document, std::size_t offset) {
  const QString name = common::toQt(holeNameAt(document, offset));
  if (name.isEmpty()) return {};
  return paragraph(name, common::ChipLine::wordsOf(common::meaningOfHole(&asked, name)))
      .replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

}  // namespace

TextTips::TextTips(Scintilla& view, const OfferList& offers)
    : QObject(&view), view_(view), offers_(offers) {
  constexpr int restsAfter = 450;  // ms
  view.send(QsciScintillaBase::SCI_SETMOUSEDWELLTIME, restsAfter);
  connect(&view, &QsciScintillaBase::SCN_DWELLSTART, this, [this](int position, int x, int y) {
    say(position, {x, y});
  });
  connect(&view, &QsciScintillaBase::SCN_DWELLEND, this, &TextTips::leave);
}

void TextTips::setDataKnown(bool known) {
  dataKnown_ = known;
  if (!known) emit left();
}

void TextTips::leave() {
  QToolTip::hideText();
  emit left();
}

void TextTips::say(int position, const QPoint& at) {
  if (position < 0 || offers_.isOpen()) return;
  const auto offset = static_cast<std::size_t>(position);
  const assist::DataSpot spot =
      dataKnown_ ? assist::dataSpotAt(document_, offset) : assist::DataSpot();
  const QString words = cardAt(document_, offset, spot.empty() ? sample_ : assist::Sample()) +
                        holeCard(view_, document_, offset);
  const QPoint where = view_.viewport()->mapToGlobal(at + QPoint(0, 8));
  if (!spot.empty()) return emit dataWanted(spot, words, where);
  if (!words.isEmpty()) QToolTip::showText(where, words, &view_);
}

}  // namespace stepwright::code

#include "moc_text_tips.cpp"
