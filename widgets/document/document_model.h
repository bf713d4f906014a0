// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QUndoStack>
#include <memory>
#include <vector>

#include "engine/asl/document.h"
#include "engine/edit/intents.h"
#include "engine/facade/workspace.h"

class QFileSystemWatcher;

namespace stepwright::document {

/// An open document: its text, what is known of it, its undo stack, its file and what is selected
/// in it. All views of a document show this one object.
class DocumentModel : public QObject {
  Q_OBJECT
 public:
  explicit DocumentModel(QObject* parent = nullptr);
  ~DocumentModel() override;

  // Text and what is derived from it.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// The newest analysis; behind text() while a large text is being worked on.
  [[nodiscard]] const asl::Document& document() const { return document_; }
  /// The last analysis of a text that could be read to its end: what the graph shows.
  [[nodiscard]] const asl::Document& picture() const { return picture_; }
  /// True while the picture is of an older text because the present one is broken.
  [[nodiscard]] bool stale() const { return !document_.wellFormed(); }
  [[nodiscard]] bool upToDate() const { return analysed_ == revision_; }
  /// Waits for nothing: reads the text here and now where the worker has not done it yet.
  void settle();

  // Changes. False where the change no longer fits the text.
  bool apply(const edit::Change& change, const QString& mergeKey = {});
  bool applyFix(const asl::QuickFix& fix);
  /// What was typed in the code editor, which shows it already.
  void applyTyped(const text::TextEdits& edits);
  [[nodiscard]] QUndoStack& undoStack() { return undo_; }
  [[nodiscard]] bool isModified() const { return !undo_.isClean() || neverSaved_; }

  /// Tells this document from every other while the program runs, also before it has a file.
  [[nodiscard]] const QString& key() const { return key_; }

  // File.
  [[nodiscard]] const QString& path() const { return path_; }
  [[nodiscard]] QString title() const;  ///< the file's name, or "Untitled 1"
  void setTitle(const QString& title) { title_ = title; }
  void setFresh(const std::string& text, asl::Format format = asl::Format::Json);
  [[nodiscard]] std::optional<Error> open(const QString& path);
  [[nodiscard]] std::optional<Error> save();
  [[nodiscard]] std::optional<Error> saveAs(const QString& path);
  [[nodiscard]] std::optional<Error> reload();  ///< one step of undo
  void keepMine();                              ///< the file changed outside; go on with this text
  /// Replaces the text as one step: a recovered version, a reformatting.
  void replaceText(const std::string& text, const QString& label);
  void checkFile();  ///< looks whether the file changed outside
  /// The file changed outside, and nobody has said yet what shall become of it.
  [[nodiscard]] bool outsidePending() const { return outsideReported_; }
  /// What the file holds now; nothing where it cannot be read.
  [[nodiscard]] std::optional<std::string> fileOnDisk() const;
  [[nodiscard]] asl::Format format() const { return format_; }

  // Selection.
  [[nodiscard]] const std::vector<asl::StateId>& selection() const { return selection_; }
  [[nodiscard]] asl::StateId selectedState() const;  ///< the one, or the last of several; "" = none
  void setSelection(std::vector<asl::StateId> states);
  void selectState(const asl::StateId& state);

 signals:
  void textSpliced(const stepwright::text::TextEdits& edits);  ///< for the code editor
  void textTyped(const stepwright::text::TextEdits& edits);    ///< the editor typed in shows it
  void textReplaced();
  void textChanged();
  void documentChanged();
  void selectionChanged();
  void modifiedChanged(bool modified);
  void fileChanged();     ///< another path or name
  void changedOutside();  ///< the file on the disk is no longer what was read or written
  void outsideSettled();  ///< one of the two was taken, or the file was written

 private:
  friend class ApplyEdits;
  void splice(const text::TextEdits& edits, bool alreadyShown);
  void textMoved();
  void adopt(asl::Document document);
  void analysed(quint64 revision, asl::Document document);
  void watch();
  void settleOutside();
  [[nodiscard]] std::optional<Error> write(const QString& path);

  std::string text_;
  asl::Document document_;
  asl::Document picture_;
  asl::Format format_ = asl::Format::Json;
  quint64 revision_ = 0;
  quint64 analysed_ = 0;
  QUndoStack undo_;
  const QString key_;
  QString path_;
  QString title_;
  bool neverSaved_ = false;
  bool byteOrderMark_ = false;
  std::string onDisk_;  ///< the text as last read or written
  bool outsideReported_ = false;
  bool gone_ = false;  ///< the person knows that there is no file
  std::vector<asl::StateId> selection_;
  QTimer pause_;
  QTimer look_;
  std::unique_ptr<QFileSystemWatcher> watcher_;
  std::unique_ptr<facade::Analyser> analyser_;  ///< made for the first large text
};

}  // namespace stepwright::document
