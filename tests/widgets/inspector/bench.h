// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTabBar>
#include <QtTest>
#include <algorithm>
#include <vector>

#include "engine/asl/document.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::inspector {

/// An Inspector whose changes go back into its document, as the window does it, with an undo list.
struct Bench {
  explicit Bench(const std::string& start, asl::Format format = asl::Format::Json,
                 asl::CatalogueSource catalogue = {})
      : document(asl::Document::read(start, format, asl::WorkflowType::Standard, {}, catalogue)),
        format_(format),
        catalogue_(std::move(catalogue)) {
    QObject::connect(&form, &Inspector::changeRequested, &form, [this](const edit::Change& change) {
      before.push_back(document.text());
      take(text::apply(document.text(), change.edits));
      lastLabel = QString::fromStdString(change.label);
    });
    QObject::connect(&form, &Inspector::changeRefused, &form,
                     [this](const QString& message) { refused = message; });
    form.resize(340, 760);
    form.setDocument(document, true);
    form.show();
  }
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;
  /// On its way out a field commits what is typed; that is to happen while all is there.
  ~Bench() { form.hide(); }

  static std::string sample(const char* name) {
    QFile file(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no sample %s", name);
    return file.readAll().toStdString();
  }

  void take(std::string text) {
    document =
        asl::Document::read(std::move(text), format_, asl::WorkflowType::Standard, {}, catalogue_);
    form.setDocument(document, document.wellFormed());
  }
  void undo() {
    take(before.back());
    before.pop_back();
  }
  [[nodiscard]] int changes() const { return static_cast<int>(before.size()); }
  [[nodiscard]] std::string text() const { return document.text(); }
  [[nodiscard]] const json::Value& state(const char* name) const {
    return document.value()["States"][name];
  }

  /// The lines that the last change brought, without their indentation.
  [[nodiscard]] QStringList newLines() const {
    QStringList old = QString::fromStdString(before.back()).split(QLatin1Char('\n'));
    QStringList fresh;
    for (const auto& line : QString::fromStdString(text()).split(QLatin1Char('\n'))) {
      if (!old.removeOne(line)) fresh << line.trimmed();
    }
    return fresh;
  }

  /// Until layouts that depend on one another have come to rest and what was replaced is gone.
  static void settle() {
    for (int i = 0; i < 5; ++i) {
      QCoreApplication::sendPostedEvents();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      QCoreApplication::processEvents();
    }
  }

  /// The visible widgets of that class and name, from top to bottom.
  template <class Widget>
  std::vector<Widget*> all(const char* name = nullptr) {
    settle();
    std::vector<Widget*> found;
    for (auto* widget : form.findChildren<Widget*>()) {
      const bool named = name == nullptr || widget->accessibleName() == QLatin1String(name) ||
                         widget->objectName() == QLatin1String(name);
      if (named && widget->isVisible()) found.push_back(widget);
    }
    std::stable_sort(found.begin(), found.end(), [](auto* a, auto* b) {
      return a->mapToGlobal(QPoint(0, 0)).y() < b->mapToGlobal(QPoint(0, 0)).y();
    });
    return found;
  }
  template <class Widget>
  Widget* one(const char* name, std::size_t index = 0) {
    const auto found = all<Widget>(name);
    return index < found.size() ? found[index] : nullptr;
  }

  /// Presses on `from`, drags to that point of `to` and lets go.
  static void drag(QWidget* from, QWidget* to, const QPoint& at) {
    const QPoint start = from->rect().center();
    const QPoint end = from->mapFromGlobal(to->mapToGlobal(at));
    QTest::mousePress(from, Qt::LeftButton, {}, start);
    for (int i = 1; i <= 4; ++i) QTest::mouseMove(from, start + (end - start) * i / 4);
    // The offscreen platform moves no pointer of its own, so the last place is said with the event.
    QMouseEvent move(QEvent::MouseMove, end, from->mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(from, &move);
    QTest::mouseRelease(from, Qt::LeftButton, {}, end);
    settle();
  }

  asl::Document document;
  std::vector<std::string> before;
  QString refused, lastLabel;
  asl::Format format_;
  asl::CatalogueSource catalogue_;
  Inspector form;
};

}  // namespace stepwright::inspector
