// SPDX-License-Identifier: GPL-3.0-or-later
// canvas_gallery FOLDER FILE… draws each file in both themes into FOLDER; `--run` colours the
// states with a made-up run, `--size WxH` sets the view's size, `--states N` measures frames of a
// made-up definition of N states.
#include <QApplication>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextStream>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/picture.h"
#include "widgets/common/apply_theme.h"

using namespace stepwright;

namespace {

/// A run that gives every status somewhere, by the order of the states.
replay::RunView madeUpRun(const canvas::Drawing& drawing) {
  using S = replay::StateStatus;
  replay::RunView run;
  run.status = replay::RunStatus::Paused;
  const S cycle[] = {S::Succeeded, S::Succeeded, S::Retrying, S::Succeeded, S::Caught,
                     S::Failed,    S::Running,   S::Waiting,  S::Aborted,   S::NotReached};
  int i = 0;
  for (const auto& node : drawing.nodes) {
    if (!node.isState()) continue;
    replay::StateView view;
    view.status = cycle[i++ % 10];
    view.attempt = 2;
    view.maxAttempts = node.face.retryAttempts + 1;
    view.entered = 1;
    if (node.parent >= 0) view.tally = {1, 1, 8, 1, 2, 0};
    if (view.status != S::NotReached) run.states[node.key.toStdString()] = view;
    if (node.container && node.type == asl::StateType::Map) {
      replay::ContainerView items;
      items.items = {S::Succeeded, S::Succeeded,  S::Caught,     S::Retrying,
                     S::Running,   S::Failed,     S::Waiting,    S::Running,
                     S::Running,   S::NotReached, S::NotReached, S::NotReached};
      items.focused = 3;
      run.containers[node.key.toStdString()] = items;
    }
    if (view.status == S::Retrying && !run.cursor)
      run.cursor =
          replay::CursorView{node.key.toStdString(), "Act", "Paused before attempt 2 of 4"};
  }
  for (int k = 0; k < drawing.edges.size(); k += 2)
    run.taken[drawing.edges[k].key.toStdString()] = 1;
  return run;
}

std::string madeUpDefinition(int states) {
  std::string text = "{\"StartAt\":\"S0\",\"States\":{";
  for (int i = 0; i < states; ++i) {
    const std::string name = "S" + std::to_string(i), next = "S" + std::to_string(i + 1);
    if (i > 0) text += ",";
    text += "\"" + name + "\":";
    if (i + 1 == states)
      text += "{\"Type\":\"Succeed\"}";
    else if (i % 9 == 4 && i + 3 < states)
      text +=
          "{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"NumericGreaterThan\":1,"
          "\"Next\":\"" +
          next + "\"},{\"Variable\":\"$.b\",\"IsPresent\":true,\"Next\":\"S" +
          std::to_string(i + 2) + "\"}],\"Default\":\"S" + std::to_string(i + 3) + "\"}";
    else
      text += "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Next\":\"" +
              next + "\"}";
  }
  return text + "}}";
}

void measure(int states) {
  QTextStream out(stdout);
  QElapsedTimer timer;
  timer.start();
  const auto document = asl::Document::read(madeUpDefinition(states));
  const double read = timer.nsecsElapsed() / 1e6;
  canvas::GraphView view;
  view.setPace(canvas::Pace::Off);
  view.resize(1400, 900);
  view.show();
  timer.restart();
  view.setDocument(document);
  const double set = timer.nsecsElapsed() / 1e6;
  out << states << " states: read " << read << " ms, set " << set << " ms\n";
  const auto run = madeUpRun(view.drawing());
  timer.restart();
  view.setRunView(run);
  out << "  run view " << timer.nsecsElapsed() / 1e6 << " ms\n";
  view.setFollow(false);
  QApplication::processEvents();  // the scene indexes its items when it is idle
  QImage image(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
  for (double zoom : {0.0, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0}) {
    if (zoom == 0)
      view.zoomToFit();
    else
      view.setZoom(zoom);
    view.viewport()->render(&image);
    double worst = 0, sum = 0;
    constexpr int frames = 30;
    for (int i = 0; i < frames; ++i) {
      view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() +
                                         (i < frames / 2 ? 23 : -23));
      timer.restart();
      view.viewport()->render(&image);
      const double frame = timer.nsecsElapsed() / 1e6;
      worst = qMax(worst, frame);
      sum += frame;
    }
    out << "  zoom " << qRound(view.zoom() * 100) << " %: " << sum / frames << " ms a frame, worst "
        << worst << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QStringList args = app.arguments().mid(1);
  bool run = false, whole = false;
  QString select, drop;
  auto direction = layout::Direction::TopDown;
  double zoom = 0;
  QSize size(1180, 820);
  for (int i = 0; i < args.size();) {
    if (args.at(i) == QLatin1String("--run"))
      run = true;
    else if (args.at(i) == QLatin1String("--whole"))
      whole = true;
    else if (args.at(i) == QLatin1String("--left-right"))
      direction = layout::Direction::LeftRight;
    else if (args.at(i) == QLatin1String("--select"))
      select = args.takeAt(i + 1);
    else if (args.at(i) == QLatin1String("--drop"))
      drop = args.takeAt(i + 1);
    else if (args.at(i) == QLatin1String("--zoom"))
      zoom = args.takeAt(i + 1).toDouble();
    else if (args.at(i) == QLatin1String("--size")) {
      const QStringList wh = args.at(i + 1).split(QLatin1Char('x'));
      size = QSize(wh.at(0).toInt(), wh.at(1).toInt());
      args.removeAt(i + 1);
    } else if (args.at(i) == QLatin1String("--states")) {
      common::applyTheme(app, common::ThemeKind::Light);
      measure(args.at(i + 1).toInt());
      return 0;
    } else {
      ++i;
      continue;
    }
    args.removeAt(i);
  }
  if (args.size() < 2) return 2;
  const QString folder = args.takeFirst();
  for (auto kind : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
    common::applyTheme(app, kind);
    const QString theme =
        kind == common::ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    for (const QString& path : qAsConst(args)) {
      QFile file(path);
      if (!file.open(QIODevice::ReadOnly)) continue;
      const auto document = asl::Document::read(file.readAll().toStdString(),
                                                asl::Document::formatOf(path.toStdString()));
      const QString base =
          folder + QLatin1Char('/') + QFileInfo(path).completeBaseName() + QLatin1Char('-') + theme;
      canvas::GraphView view;
      view.setPace(canvas::Pace::Off);
      view.resize(size);
      view.show();
      view.setDirection(direction);
      view.setDocument(document);
      view.setProblems(document.problems());
      if (run) view.setRunView(madeUpRun(view.drawing()));
      if (zoom > 0) view.setZoom(zoom);
      if (!select.isEmpty()) view.setSelection({select});
      if (!select.isEmpty()) view.reveal(select);
      QMimeData data;
      data.setData(QLatin1String(canvas::stateMimeType),
                   canvas::writeState({asl::StateType::Wait, {}, {}}));
      if (!drop.isEmpty()) {
        const auto& edges = view.drawing().edges;
        const int edge = view.drawing().edgeOf(drop), node = view.drawing().nodeOf(drop);
        view.reveal(drop);
        const QPointF point =
            edge >= 0 ? canvas::dropPoint(edges.at(edge))
                      : view.drawing().nodes.at(qMax(0, node)).rect.center() - QPointF(0, 22);
        const QPoint where = view.mapFromScene(point);
        QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent move(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
      }
      QApplication::processEvents();
      view.grab().save(base + QStringLiteral(".png"));
      canvas::PictureOptions options;
      options.theme = kind;
      options.direction = direction;
      const auto runView = madeUpRun(view.drawing());
      if (whole) {
        (void)canvas::writeSvg(document, options, run ? &runView : nullptr,
                               base + QStringLiteral(".svg"));
        (void)canvas::writePng(document, options, run ? &runView : nullptr,
                               base + QStringLiteral("-whole.png"));
      }
    }
  }
  return 0;
}
