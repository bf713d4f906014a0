// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/code_fold.h"

#include <QEvent>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/canvas/camera.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/code/code_editor.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

constexpr int stripHeight = 28;
constexpr int comesToRest = 1500;  ///< ms
constexpr double worthIt = 1.02;   ///< so much larger the whole graph has to be without the code
constexpr int wideWindow = 1280;   ///< below it the code is the first to make room

/// How large a drawing is shown that is to be seen whole.
double seenAt(QSizeF drawn, QSizeF room) {
  return qMin(1.0, qMin(room.width() / drawn.width(), room.height() / drawn.height()));
}

}  // namespace

CodeFold::CodeFold(canvas::GraphView& graph, code::CodeEditor& code, QVBoxLayout& column)
    : QObject(&graph), graph_(graph), code_(code), strip_(new QToolButton(column.parentWidget())) {
  strip_->setObjectName(QStringLiteral("codeStrip"));
  strip_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  strip_->setIcon(common::icon(QStringLiteral("chev-up"), &common::Theme::text2));
  strip_->setIconSize({14, 14});
  strip_->setText(tr("Code"));
  strip_->setToolTip(tr("Open the code below the graph"));
  strip_->setAccessibleName(tr("Open the code"));
  strip_->setFixedHeight(stripHeight);
  strip_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  strip_->hide();
  column.addWidget(strip_);
  connect(strip_, &QToolButton::clicked, this, [this] {
    open();
    code_.setFocus(Qt::MouseFocusReason);
    emit opened();
  });
  graph_.installEventFilter(this);
}

void CodeFold::setBoth(bool both) {
  both_ = both;
  show();
}

void CodeFold::open() {
  decided_ = true;
  folded_ = false;
  show();
}

/// While the window comes to rest around a graph that is seen for the first time; what the window
/// does afterwards is no reason.
void CodeFold::decide() {
  const QSizeF drawn = graph_.drawing().bounds.size();
  const auto* shared = qobject_cast<QSplitter*>(graph_.parentWidget());
  if (decided_ || !both_ || drawn.isEmpty() || !graph_.isVisible() || shared == nullptr) return;
  if (!deciding_) QTimer::singleShot(comesToRest, this, [this] { decided_ = true; });
  deciding_ = true;
  const QSizeF whole = shared->size();
  const bool beside = shared->orientation() == Qt::Horizontal;
  const QSizeF part(whole.width() * (beside ? 0.55 : 1), whole.height() * (beside ? 1 : 0.8));
  const double seen = seenAt(drawn, part);
  // What is too small to be read as a whole begins at a size that can be.
  const bool cut = seen < canvas::Camera::readable &&
                   (drawn * canvas::Camera::comfortable).height() + 60 > part.height();
  folded_ = graph_.window()->width() < wideWindow || cut || seenAt(drawn, whole) > seen * worthIt;
  show();
}

void CodeFold::show() {
  const bool away = both_ && folded_;
  strip_->setVisible(away);
  if (both_) code_.setVisible(!away);
}

bool CodeFold::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && !decided_) QTimer::singleShot(0, this, &CodeFold::decide);
  return QObject::eventFilter(watched, event);
}

}  // namespace stepwright::app

#include "moc_code_fold.cpp"
