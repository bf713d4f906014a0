// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/legend.h"

#include <QPainter>
#include <QToolButton>
#include <cmath>

#include "widgets/canvas/paint_panel.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/words.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

constexpr int barHeight = 28, edge = 10, gap = 18, closeWidth = 24;
constexpr double tagGap = 7;

/// The kinds in the order in which they are named.
struct MarkKind {
  const char* icon;
  bool asks;
  QString words;
};

std::vector<MarkKind> kinds() {
  return {{"local", false, Words::tr("this machine")},
          {"globe", false, Words::tr("web")},
          {"machine", false, Words::tr("nested")},
          {"callbacks", false, Words::tr("outside")},
          {"shield", true, Words::tr("asks first")}};
}

bool isOf(const AnswerMark& mark, const MarkKind& kind) {
  return kind.asks ? mark.asks : !mark.asks && mark.icon == QLatin1String(kind.icon);
}

}  // namespace

Legend::Legend(QWidget* parent) : QFrame(parent), close_(new QToolButton(this)) {
  setObjectName(QStringLiteral("legend"));
  close_->setObjectName(QStringLiteral("small"));
  close_->setIcon(common::icon(QStringLiteral("close")));
  close_->setIconSize(QSize(10, 10));
  close_->setFocusPolicy(Qt::NoFocus);
  close_->setToolTip(Words::tr("Hide the legend"));
  close_->setAccessibleName(close_->toolTip());
  connect(close_, &QToolButton::clicked, this, &Legend::closeRequested);
}

std::vector<Legend::Entry> Legend::entriesOf(const Drawing& drawing, const Overlay& overlay) {
  bool mocks = false;
  std::vector<AnswerMark> marks;
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const QString& key = drawing.nodes.at(i).key;
    if (overlay.tests.mocked.contains(key))
      mocks = true;
    else if (const auto mark = overlay.tests.answers.constFind(key);
             mark != overlay.tests.answers.constEnd())
      marks.push_back(*mark);
  }
  std::vector<Entry> entries;
  if (marks.empty()) return entries;  // a mock says M, and that alone needs no legend
  if (mocks) entries.push_back({true, {}, Words::tr("mock")});
  for (const MarkKind& kind : kinds()) {
    for (const AnswerMark& mark : marks) {
      if (!isOf(mark, kind)) continue;
      entries.push_back({false, {mark.icon, mark.away, mark.asks, {}}, kind.words});
      break;
    }
  }
  return entries;
}

double Legend::widthOf(const Entry& entry) const {
  const double tag = entry.mock ? 18 : 22;
  return tag + tagGap + canvas::widthOf(entry.words, common::fontOf(common::FontRole::Chip));
}

void Legend::setMarks(const Drawing& drawing, const Overlay& overlay) {
  auto entries = entriesOf(drawing, overlay);
  if (entries == entries_) return;
  entries_ = std::move(entries);
  double width = 2 * edge + closeWidth;
  QStringList words;
  for (const Entry& entry : entries_) {
    width += widthOf(entry) + gap;
    words << entry.words;
  }
  setFixedSize(static_cast<int>(std::ceil(width - gap)), barHeight);
  setAccessibleName(Words::tr("Legend: %1").arg(words.join(QStringLiteral(", "))));
  update();
}

void Legend::resizeEvent(QResizeEvent*) {
  close_->setGeometry(width() - closeWidth - 2, 2, closeWidth, barHeight - 4);
}

void Legend::paintEvent(QPaintEvent*) {
  paintPanel(*this, 5);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  PaintContext context;
  double x = edge;
  for (const Entry& entry : entries_) {
    const QPointF corner(x + 0.5, (barHeight - 16) / 2 + 0.5);
    if (entry.mock)
      paintMockTag(painter, corner, context);
    else
      paintAnswerTag(painter, corner, entry.mark, context);
    const double tag = entry.mock ? 18 : 22;
    paintText(painter, {x + tag + tagGap, barHeight / 2 + 4.0}, entry.words, context.chip,
              context.theme.text2);
    x += widthOf(entry) + gap;
  }
}

}  // namespace stepwright::canvas
