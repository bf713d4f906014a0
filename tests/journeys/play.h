// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <map>
#include <random>

#include "tests/journeys/reach.h"
#include "tests/journeys/script.h"
#include "tests/journeys/typist.h"

class QMessageBox;
class QPlainTextEdit;

namespace stepwright::journeys {

/// Gestures by chance in the whole program, each of them told to the script, and what the windows
/// and the files hold compared with it.
class Play {
 public:
  explicit Play(unsigned seed) : random_(seed) {}

  /// Writes the documents and opens them; false where that fails.
  [[nodiscard]] bool begin();
  /// One gesture; which one and on what is left to chance.
  void gesture();
  /// What is not as the script says, in words; empty where all is.
  [[nodiscard]] QString wrong();
  /// All gestures, for who has to find out what happened.
  [[nodiscard]] QString story() const;
  /// How often each gesture was made, by its first word.
  [[nodiscard]] const std::map<QString, int>& tally() const { return tally_; }

 private:
  // Typing.
  void typeSomewhere();
  void endTyping();
  void lookAtDraft();
  [[nodiscard]] std::vector<TypedField> fieldsHere();
  [[nodiscard]] bool staysThere(const FieldPlace& place);
  void propose(Typed& typed);
  void typeIntoJson(QPlainTextEdit& edit, Typed& typed);
  // Selecting.
  void selectByOutline();
  void selectByClick();
  [[nodiscard]] bool namesOnCanvas(std::size_t state);
  void selectionBack();
  void selectionForth();
  void moveInSelections(const char* command, Qt::Key key);
  // Documents.
  void switchDocument();
  void clickTab();
  void undo();
  void redo();
  [[nodiscard]] const Typed* draftAtKeyboard();
  void takeBack(Typed draft);
  void save();
  void newDocument();
  void closeDocument();
  void openClosed();
  // Windows.
  void secondWindow();
  void switchWindow();
  void quitAndReturn();

  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
  template <class List>
  auto& any(List& list) {
    return list[random_() % std::size(list)];
  }
  void tell(const QString& what);
  void fail(const QString& what);
  /// Leaves what is typed, and looks whether it went where it belongs.
  bool leave();
  void start();
  void lookAtText(const QString& key);
  void lookAtTexts();
  [[nodiscard]] bool isShared(const QString& key);
  [[nodiscard]] bool isOffered(const char* command);
  [[nodiscard]] bool takesLines(const Typed& typed);
  [[nodiscard]] app::MainWindow& window() { return *program_.front(); }
  [[nodiscard]] Reach reach() { return Reach(window()); }
  [[nodiscard]] app::DocumentPage* page();
  [[nodiscard]] QString key() { return Reach::keyOf(*page()); }
  [[nodiscard]] ScriptedDocument& document() { return script_.at(key()); }
  // Dialogs.
  void unexpected(QWidget& dialog);
  QString nameTheFile(QWidget& dialog, const QString& title);
  void answerClosing(QWidget& dialog, QString& key, int button);
  void answerQuit(QWidget& dialog, QStringList& asked);

  OpenProgram program_;
  Script script_;
  std::mt19937 random_;
  QString fault_;
  QStringList story_;
  std::map<QString, int> tally_;
  int count_ = 0, texts_ = 0, names_ = 0;
};

}  // namespace stepwright::journeys
