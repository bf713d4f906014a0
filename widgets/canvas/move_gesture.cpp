// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QPainter>

#include "engine/edit/arrange.h"
#include "engine/edit/chain.h"
#include "engine/edit/clipboard.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/canvas/drop_guide.h"
#include "widgets/canvas/gestures.h"
#include "widgets/canvas/view_core.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

class MoveGesture : public Gesture {
 public:
  MoveGesture(ViewCore& core, QString state, QPoint at)
      : Gesture(core), state_(std::move(state)), from_(at) {}
  ~MoveGesture() override { core_.guide.reset(); }
  void move(QPointF, QPoint at, Qt::KeyboardModifiers modifiers) override {
    if (!core_.guide) {
      if ((at - from_).manhattanLength() < 8 || core_.readOnly) return;
      core_.guide =
          std::make_unique<DropGuide>(core_, movedContent(core_, state_, modifiers), true);
    }
    if (leaves(at)) return core_.dragOut(state_);
    core_.guide->setContent(movedContent(core_, state_, modifiers));
    core_.guide->moveTo(at);
  }
  void modify(Qt::KeyboardModifiers modifiers) override {
    if (core_.guide) core_.guide->setContent(movedContent(core_, state_, modifiers));
  }
  void release(QPointF, QPoint, Qt::KeyboardModifiers modifiers) override {
    if (!core_.guide) {
      // No drag after all: the click means this state alone.
      if (core_.selection.size() > 1 && !(modifiers & (Qt::ControlModifier | Qt::ShiftModifier)))
        core_.select({state_}, true);
      return;
    }
    const DropContent content = movedContent(core_, state_, modifiers);
    core_.guide->setContent(content);
    const DropTarget target = core_.guide->target();
    core_.guide.reset();
    core_.request(content, target);
  }
  void cancel() override { core_.guide.reset(); }

 private:
  /// Only where the pointer really holds a button: the drag between windows waits for its release.
  [[nodiscard]] bool leaves(QPoint at) const {
    return !core_.view.viewport()->rect().adjusted(-4, -4, 4, 4).contains(at) &&
           (QApplication::mouseButtons() & Qt::LeftButton);
  }
  QString state_;
  QPoint from_;
};

edit::Selection movedStates(const QStringList& keys) {
  edit::Selection states;
  for (const QString& key : keys) states.push_back(key.toStdString());
  return states;
}

/// The little card that hangs at the pointer.
QPixmap tagOf(const DrawnNode& node, double ratio) {
  const common::Theme theme = common::Theme::current();
  QPixmap picture(QSize(30, 30) * ratio);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.accent, 2));
  painter.setBrush(theme.card);
  painter.drawRoundedRect(QRectF(1, 1, 28, 28), 6, 6);
  common::paintIcon(painter, QRectF(7, 7, 16, 16), common::stateIconName(node.type), theme.text);
  return picture;
}

}  // namespace

std::unique_ptr<Gesture> moveGesture(ViewCore& core, const QString& state, QPoint at) {
  return std::make_unique<MoveGesture>(core, state, at);
}

DropContent movedContent(const ViewCore& core, const QString& state,
                         Qt::KeyboardModifiers modifiers) {
  DropContent content;
  content.copied = modifiers & Qt::AltModifier;
  content.moved << state;
  if (modifiers & Qt::ShiftModifier) {
    for (const auto& id : edit::chainFrom(core.document, state.toStdString()))
      if (const QString key = text(id); key != state) content.moved << key;
  } else if (core.selection.contains(state)) {
    for (const QString& key : core.selection)
      if (key != state && core.drawing.nodeOf(key) >= 0) content.moved << key;
  }
  return content;
}

QMimeData* ViewCore::mimeOf(const QStringList& states) const {
  const auto copied = edit::copyText(document, movedStates(states));
  if (!copied) return nullptr;
  auto* data = new QMimeData;
  const auto machine = edit::pastedMachine(*copied);
  const auto content =
      machine ? readState(QByteArray::fromStdString(*machine)) : std::optional<NewState>();
  if (content) {
    NewState named = *content;
    const int node = drawing.nodeOf(states.first());
    if (node >= 0) named.name = drawing.nodes.at(node).name;
    data->setData(QLatin1String(stateMimeType), writeState(named));
  }
  data->setText(QString::fromStdString(*copied));
  return data;
}

void ViewCore::dragOut(const QString& state) {
  const QStringList states = movedContent(*this, state, {}).moved;
  QMimeData* data = mimeOf(states);
  if (data == nullptr) return;
  auto* drag = new QDrag(&view);
  drag->setMimeData(data);
  drag->setPixmap(tagOf(drawing.nodes.at(drawing.nodeOf(state)), view.devicePixelRatioF()));
  drag->setHotSpot(QPoint(-14, -16));
  guide.reset();
  draggedOut = state;
  // The gesture that called ends when the event loop of the drag does: it is put aside, not ended
  // here, since it is still on the stack.
  const std::unique_ptr<Gesture> asking = std::move(gesture);
  drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
  draggedOut.clear();
  guide.reset();
  view.viewport()->update();
}

}  // namespace stepwright::canvas
