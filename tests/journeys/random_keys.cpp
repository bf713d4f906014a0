// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and pointer by chance over the whole program: several documents and windows, dialogs and
// menus, closing and opening again. Nothing may crash or hang, and no text may change but by a step
// that can be undone. It runs in a home of its own, opens nothing outside of it and prints nothing.
// STEPWRIGHT_SECONDS sets how long; STEPWRIGHT_SEED plays one seed alone.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileDialog>
#include <QHash>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QTabWidget>
#include <QThread>
#include <QTimer>
#include <QUndoStack>
#include <QWheelEvent>
#include <QWindow>
#include <QtTest>
#include <random>

#include "app/main_window/document_page.h"
#include "tests/journeys/desktop.h"
#include "tests/journeys/diary.h"
#include "tests/journeys/typed_documents.h"
#include "tests/journeys/typist.h"

namespace stepwright::journeys {

/// The hand: one key or one movement of the pointer after the other, also inside of dialogs and
/// menus, which have event loops of their own.
class RandomHand : public QObject {
  Q_OBJECT
 public:
  RandomHand(unsigned seed, Diary& diary) : diary_(diary), random_(seed), watchdog_(diary) {
    const QDir home = QDir::home();
    for (const auto& document : typedDocuments()) {
      const QString path = home.filePath(QLatin1String(document.file));
      QFile file(path);
      if (file.open(QIODevice::WriteOnly))
        file.write(document.text.data(), static_cast<qint64>(document.text.size()));
      files_ << path;
    }
  }

  void play(int milliseconds) {
    milliseconds_ = milliseconds;
    clock_.start();
    program_.start();
    next();
    loopLevel_ = QThread::currentThread()->loopLevel() + 1;
    loop_.exec();
  }

  [[nodiscard]] int made() const { return made_; }
  [[nodiscard]] int checked() const { return checked_; }
  [[nodiscard]] const QString& fault() const { return fault_; }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
  template <class List>
  auto any(const List& list) {
    return list[below(static_cast<int>(std::size(list)))];
  }

  /// The next one is asked for before this one is done: it may open a dialog and stay in there.
  void next() {
    QTimer::singleShot(0, this, [this] {
      const bool over = clock_.elapsed() > milliseconds_ || !fault_.isEmpty();
      watchdog_.beat();
      if (over && isOutside()) {
        program_.end();
        return loop_.quit();
      }
      next();
      // A window is on its way to the front: nothing is done to it meanwhile. A dialog that opens
      // by itself stands in its way until it is answered.
      if (coming_ && QApplication::activeModalWidget() == nullptr) return;
      ++made_;
      if (over || (QApplication::activeModalWidget() != nullptr && ++modal_ % 25 == 0))
        return leaveDialog();
      act();
    });
  }

  /// Outside of every dialog and menu. One that was closed a moment ago may still stand on the
  /// stack of whoever opened it: a window that ended now would delete it there.
  [[nodiscard]] bool isOutside() const {
    return QApplication::activeModalWidget() == nullptr &&
           QApplication::activePopupWidget() == nullptr &&
           QThread::currentThread()->loopLevel() == loopLevel_;
  }

  void leaveDialog() {
    diary_.note(QStringLiteral("leave"));
    if (QWidget* popup = QApplication::activePopupWidget()) {
      popup->close();
    } else if (QWidget* dialog = QApplication::activeModalWidget()) {
      dialog->close();
    }
  }

  void act() {
    if (QApplication::activePopupWidget() == nullptr &&
        QApplication::activeModalWidget() == nullptr) {
      if (program_.windows().empty()) return isOutside() ? startAgain() : void();
      if (made_ % 400 == 0) return check();
      switch (below(100)) {
        case 0:
          return openFile();
        case 1:
          return switchWindow();
        case 2:
        case 3:
        case 4:
        case 5:
          return command();
        default:
          break;
      }
    }
    QWidget* dialog = QApplication::activeModalWidget();
    if (qobject_cast<QFileDialog*>(dialog) != nullptr) return inFileDialog(*dialog);
    if (qobject_cast<QPrintDialog*>(dialog) != nullptr) return leaveDialog();
    if (auto* box = qobject_cast<QMessageBox*>(dialog); box != nullptr && below(2) == 0)
      return answer(*box);
    below(100) < 45 ? pointer() : key();
  }

  void answer(QMessageBox& box) {
    const auto buttons = box.buttons();
    if (buttons.isEmpty()) return;
    QAbstractButton* button = any(buttons);
    diary_.note(QStringLiteral("answer ") + button->text());
    desktop_.rest();
    desktop_.click(*box.windowHandle(), button->mapTo(&box, button->rect().center()),
                   Qt::LeftButton, Qt::NoModifier);
  }

  void startAgain() {
    diary_.note(QStringLiteral("start again"));
    known_.clear();
    program_.end();
    program_.start();
    openFile();
  }

  void openFile() {
    const QString path = any(files_);
    diary_.note(QStringLiteral("open ") + path);
    if (app::MainWindow* window = front()) window->openFile(path);
  }

  void switchWindow() {
    const auto all = program_.windows();
    diary_.note(QStringLiteral("window"));
    auto* window = all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    window->activateWindow();
  }

  /// One of the menus' commands, as if it were chosen there; half of the time one of those that
  /// documents and windows come and go by.
  void command() {
    static const char* const usual[] = {"new",  "close", "newWindow", "undo", "redo",
                                        "save", "run",   "wrapMap",   "cut",  "paste"};
    const app::MainWindow* window = front();
    if (window == nullptr) return;
    const auto all = window->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly);
    QAction* action =
        below(2) == 0 ? window->findChild<QAction*>(QLatin1String(any(usual))) : any(all);
    if (action == nullptr || !action->isEnabled() || action->objectName().isEmpty()) return;
    diary_.note(QStringLiteral("command ") + action->objectName());
    action->trigger();
  }

  /// Only a name and Enter, so that it stays in its folder; else it is left.
  void inFileDialog(QWidget& dialog) {
    auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    if (name == nullptr || below(3) == 0) return leaveDialog();
    const QString chosen = below(2) == 0 ? QFileInfo(any(files_)).fileName()
                                         : QStringLiteral("kept%1.asl.json").arg(below(5));
    diary_.note(QStringLiteral("file dialog: ") + chosen);
    name->setText(chosen);
    QTest::keyClick(name, Qt::Key_Return);
    if (dialog.isVisible() && QApplication::activeModalWidget() == &dialog) dialog.close();
  }

  void key() {
    static constexpr Qt::Key keys[] = {
        Qt::Key_Return,      Qt::Key_Escape,       Qt::Key_Tab,    Qt::Key_Space,    Qt::Key_Delete,
        Qt::Key_Backspace,   Qt::Key_Left,         Qt::Key_Right,  Qt::Key_Up,       Qt::Key_Down,
        Qt::Key_Home,        Qt::Key_End,          Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Insert,
        Qt::Key_F2,          Qt::Key_F4,           Qt::Key_F5,     Qt::Key_F6,       Qt::Key_F7,
        Qt::Key_F8,          Qt::Key_F9,           Qt::Key_F10,    Qt::Key_F11,      Qt::Key_F12,
        Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Menu,   Qt::Key_Backtab};
    static const QByteArray letters = "abcdefghijklmnopqrstuvwxyz0123456789{}[]\"':,.$%-_=+/\\ ";
    const int kind = below(100);
    Qt::KeyboardModifiers modifiers;
    if (below(3) == 0) {
      static const Qt::KeyboardModifiers held[] = {
          Qt::ControlModifier, Qt::ShiftModifier, Qt::AltModifier,
          Qt::ControlModifier | Qt::ShiftModifier, Qt::ControlModifier | Qt::AltModifier};
      modifiers = any(held);
    }
    if (kind < 45) {
      const Qt::Key which = any(keys);
      diary_.note(QStringLiteral("key ") + QKeySequence(which + int(modifiers)).toString());
      return desktop_.key(which, modifiers, {});
    }
    const char letter = letters[below(letters.size())];
    diary_.note(
        QStringLiteral("letter %1 with %2").arg(QLatin1Char(letter)).arg(int(modifiers), 0, 16));
    desktop_.key(QTest::asciiToKey(letter), modifiers,
                 modifiers == Qt::NoModifier ? QString(QLatin1Char(letter)) : QString());
  }

  QWidget* ground() {
    if (QWidget* popup = QApplication::activePopupWidget()) return popup;
    if (QWidget* dialog = QApplication::activeModalWidget()) return dialog;
    return front();
  }

  app::MainWindow* front() {
    coming_ = true;
    app::MainWindow* window = program_.front();
    coming_ = false;
    return window;
  }

  void pointer() {
    QPointer<QWidget> widget = ground();
    if (widget == nullptr || widget->windowHandle() == nullptr) return;
    QWindow* window = widget->windowHandle();
    const QPoint at(below(qMax(1, widget->width())), below(qMax(1, widget->height())));
    QWidget* there = widget->childAt(at);
    diary_.note(QStringLiteral("pointer at %1,%2 on %3 %4")
                    .arg(at.x())
                    .arg(at.y())
                    .arg(QLatin1String(
                             (there != nullptr ? there : widget.data())->metaObject()->className()),
                         there != nullptr ? there->objectName() : QString()));
    static const Qt::KeyboardModifiers held[] = {Qt::NoModifier, Qt::NoModifier, Qt::NoModifier,
                                                 Qt::ControlModifier, Qt::ShiftModifier};
    const auto modifiers = any(held);
    desktop_.rest();
    switch (below(8)) {
      case 0:
        return desktop_.click(*window, at, Qt::RightButton, modifiers);
      case 1:
        desktop_.click(*window, at, Qt::LeftButton, modifiers);
        return desktop_.click(*window, at, Qt::LeftButton, modifiers);
      case 2:
        return desktop_.drag(*window, at, at + QPoint(below(400) - 200, below(300) - 150),
                             modifiers);
      case 3:
        return wheel(there != nullptr ? *there : *widget, modifiers);
      case 4:
        return desktop_.move(*window, at, Qt::NoButton, modifiers);
      default:
        return desktop_.click(*window, at, Qt::LeftButton, modifiers);
    }
  }

  void wheel(QWidget& widget, Qt::KeyboardModifiers modifiers) {
    const QPoint at = widget.rect().center();
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, below(2) == 0 ? 120 : -120}, Qt::NoButton,
                      modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
  }

  struct Known {
    QPointer<document::DocumentModel> model;
    std::string first;
  };

  /// Back to the text that a document was opened with, and on again to what it is.
  void check() {
    for (app::MainWindow* window : program_.windows()) {
      // What is being typed becomes a step first, as with every command.
      window->findChild<QAction*>(QStringLiteral("focusGraph"))->trigger();
      auto* tabs = window->findChild<QTabWidget*>(QStringLiteral("documents"));
      for (int tab = 0; tab < tabs->count(); ++tab)
        if (auto* page = qobject_cast<app::DocumentPage*>(tabs->widget(tab))) check(page->model());
    }
  }

  void check(document::DocumentModel& model) {
    auto& known = known_[&model];
    auto& undo = model.undoStack();
    if (known.model == nullptr) {
      const int index = undo.index();
      undo.setIndex(0);
      known = {&model, model.text()};
      undo.setIndex(index);
      return;
    }
    if (undo.index() > 300) return;  // it takes long, and says nothing new
    diary_.note(QStringLiteral("back to the beginning of ") + model.title());
    const int index = undo.index();
    const std::string now = model.text();
    undo.setIndex(0);
    const std::string first = model.text();
    undo.setIndex(index);
    ++checked_;
    if (first == known.first && model.text() == now) return;
    fault_ = model.title() + QStringLiteral(": its text changed without a step\n") +
             QString::fromStdString(first == known.first ? now + "\nand now\n" + model.text()
                                                         : known.first + "\nand now\n" + first);
  }

  Diary& diary_;
  OpenProgram program_;
  Desktop desktop_;
  std::mt19937 random_;
  Watchdog watchdog_;
  QEventLoop loop_;
  QElapsedTimer clock_;
  qint64 milliseconds_ = 0;
  QStringList files_;
  QHash<document::DocumentModel*, Known> known_;
  QString fault_;
  bool coming_ = false;
  int loopLevel_ = 0;  ///< outside of all dialogs
  int made_ = 0, modal_ = 0, checked_ = 0;
};

class RandomKeys : public QObject {
  Q_OBJECT

  static constexpr int kSeeds = 6;

 private slots:
  void initTestCase() { diary_.printAtCrash(); }

  void nothingFallsOver_data() {
    QTest::addColumn<unsigned>("seed");
    const int only = qEnvironmentVariableIntValue("STEPWRIGHT_SEED");
    for (unsigned seed = 1; seed <= kSeeds; ++seed)
      if (only == 0 || seed == static_cast<unsigned>(only)) QTest::addRow("seed %u", seed) << seed;
  }

  void nothingFallsOver() {
    QFETCH(unsigned, seed);
    const int seconds = qEnvironmentVariableIsSet("STEPWRIGHT_SECONDS")
                            ? qEnvironmentVariableIntValue("STEPWRIGHT_SECONDS")
                            : 18;
    RandomHand hand(seed, diary_);
    hand.play(seconds * 1000 / kSeeds);
    qInfo("%d keys and movements, %d times back to the first text", hand.made(), hand.checked());
    QVERIFY2(hand.fault().isEmpty(), qPrintable(hand.fault()));
    QVERIFY(hand.made() > 50);
  }

 private:
  Diary diary_;
};

}  // namespace stepwright::journeys

int main(int argc, char** argv) {
  // A home of its own: what is written by chance is written there.
  QTemporaryDir home;
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                           "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
    qputenv(name, home.path().toLocal8Bit());
  QDir::setCurrent(home.path());
  QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  QApplication application(argc, argv);
  QApplication::setQuitOnLastWindowClosed(false);
  stepwright::journeys::RandomKeys test;
  for (const char* scheme : {"file", "http", "https"})
    QDesktopServices::setUrlHandler(QLatin1String(scheme), &test, "nowhere");
  return QTest::qExec(&test, argc, argv);
}

#include "random_keys.moc"
