// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/legend.h"

#include <QPainter>
#include <QToolButton>
#include <cmath>
#include <set>

#include "widgets/canvas/paint_panel.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

constexpr int rowHeight = 24, edge = 10, gap = 18, closeWidth = 24;
constexpr double tagGap = 7;

/// The kinds in the order in which they are named.
struct AnswererKind {
  const char* icon;
  bool asks;
  QString words;
};

std::vector<AnswererKind> kinds() {
  return {{"local", false, Words::tr("this machine")},
          {"globe", false, Words::tr("web")},
          {"machine", false, Words::tr("nested")},
          {"callbacks", false, Words::tr("outside")},
          {"shield", true, Words::tr("asks first")}};
}

bool isOf(const AnswerMark& mark, const AnswererKind& kind) {
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

Legend::Row Legend::answersIn(const Drawing& drawing, const Overlay& overlay) {
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
  Row entries;
  if (marks.empty()) return entries;  // a mock says M, and that alone needs no legend
  if (mocks) entries.push_back({Entry::Kind::Mock, {}, {}, Words::tr("mock")});
  for (const AnswererKind& kind : kinds()) {
    for (const AnswerMark& mark : marks) {
      if (!isOf(mark, kind)) continue;
      entries.push_back(
          {Entry::Kind::Answer, {mark.icon, mark.away, mark.asks, {}}, {}, kind.words});
      break;
    }
  }
  return entries;
}

Legend::Row Legend::statusesIn(const Drawing& drawing, const Overlay& overlay) {
  std::set<replay::StateStatus> seen;
  for (const DrawnNode& node : drawing.nodes) {
    const auto state = overlay.states.constFind(node.key);
    if (state != overlay.states.constEnd()) seen.insert(state->status);
  }
  seen.erase(replay::StateStatus::NotReached);
  Row entries;
  for (const replay::StateStatus status : seen)
    entries.push_back({Entry::Kind::Status, {}, status, common::statusWord(status)});
  return entries;
}

double Legend::widthOf(const Entry& entry) const {
  const double tag = entry.kind == Entry::Kind::Answer ? 22 : 18;
  return tag + tagGap + canvas::widthOf(entry.words, common::fontOf(common::FontRole::Chip));
}

void Legend::setMarks(const Drawing& drawing, const Overlay& overlay) {
  std::vector<Row> rows;
  for (Row& row : std::array{answersIn(drawing, overlay), statusesIn(drawing, overlay)})
    if (!row.empty()) rows.push_back(std::move(row));
  if (rows == rows_) return;
  rows_ = std::move(rows);
  double widest = 0;
  QStringList words;
  for (const Row& row : rows_) {
    double width = 2 * edge + closeWidth - gap;
    for (const Entry& entry : row) {
      width += widthOf(entry) + gap;
      words << entry.words;
    }
    widest = qMax(widest, width);
  }
  setFixedSize(static_cast<int>(std::ceil(widest)), static_cast<int>(rows_.size()) * rowHeight + 4);
  setAccessibleName(Words::tr("Legend: %1").arg(words.join(QStringLiteral(", "))));
  update();
}

void Legend::resizeEvent(QResizeEvent*) {
  close_->setGeometry(width() - closeWidth - 2, 2, closeWidth, rowHeight);
}

void Legend::paintRow(QPainter& painter, const Row& row, double y) const {
  const PaintContext context;
  double x = edge;
  for (const Entry& entry : row) {
    const QPointF corner(x + 0.5, y + (rowHeight - 16) / 2 + 0.5);
    switch (entry.kind) {
      case Entry::Kind::Mock:
        paintMockTag(painter, corner, context);
        break;
      case Entry::Kind::Answer:
        paintAnswerTag(painter, corner, entry.mark, context);
        break;
      case Entry::Kind::Status:
        common::paintStatusDisc(painter, corner + QPointF(8, 8), 6.5, entry.status, context.theme);
        break;
    }
    const double tag = entry.kind == Entry::Kind::Answer ? 22 : 18;
    paintText(painter, {x + tag + tagGap, y + rowHeight / 2 + 4.0}, entry.words, context.chip,
              context.theme.text2);
    x += widthOf(entry) + gap;
  }
}

void Legend::paintEvent(QPaintEvent*) {
  paintPanel(*this, 5);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  double y = 2;
  for (const Row& row : rows_) {
    paintRow(painter, row, y);
    y += rowHeight;
  }
}

}  // namespace stepwright::canvas
