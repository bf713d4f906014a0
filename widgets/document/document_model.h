// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QUndoStack>
#include <memory>
#include <vector>

#include "engine/asl/document.h"
#include "engine/edit/intents.h"
#include "engine/project/workspace.h"
#include "widgets/document/edit_target.h"
#include "widgets/document/hosting.h"

class QFileSystemWatcher;

namespace stepwright::document {

/// An open document: its text, what is known of it, its undo stack, its file and what is selected
/// in it. All views of a document show this one object.
class DocumentModel : public QObject, private EditTarget {
  Q_OBJECT
 public:
  /// What has become of the file since it was last read or written here.
  enum class FileState {
    AsKnown,
    Changed,     ///< it holds another text
    Gone,        ///< there is nothing of that name
    Unreadable,  ///< a file that gives no text: no right to read it, binary, too large
    Blocked,     ///< a folder, a pipe or a device is in its place
  };

  explicit DocumentModel(QObject* parent = nullptr);
  ~DocumentModel() override;

  // Text and what is derived from it.
  [[nodiscard]] const std::string& text() const override { return text_; }
  /// The newest analysis; behind text() while a large text is being worked on.
  [[nodiscard]] const asl::Document& document() const { return document_; }
  /// The last analysis of a text that could be read to its end: what the graph shows.
  [[nodiscard]] const asl::Document& picture() const { return picture_; }
  /// True while the picture is of an older text because the present one is broken.
  [[nodiscard]] bool stale() const { return !document_.wellFormed(); }
  [[nodiscard]] bool upToDate() const { return analysed_ == revision_; }
  /// Waits for nothing: reads the text here and now where the worker has not done it yet.
  void settle();

  // Changes. False where the change was made for another text than the present one.
  bool apply(const edit::Change& change, const QString& mergeKey = {});
  /// What was typed in the code editor, which shows it already.
  void applyTyped(const text::TextEdits& edits);
  [[nodiscard]] UndoStack& undoStack() override { return undo_; }
  /// True while the text is nowhere on the disk as far as is known, also where it was not changed
  /// but its file went.
  [[nodiscard]] bool isModified() const;

  /// Tells this document from every other while the program runs, also before it has a file.
  [[nodiscard]] const QString& key() const { return key_; }

  // File.
  [[nodiscard]] const QString& path() const { return path_; }
  /// The file's name, what a machine is called in its host, or "Untitled 1".
  [[nodiscard]] QString title() const;
  /// The host that it stands in, or the template that speaks of it.
  [[nodiscard]] const Hosting& hosting() const { return hosting_; }
  /// A text that is in no file; a null title leaves the one that it has.
  void setFresh(const std::string& text, asl::Format format = asl::Format::Json,
                const QString& title = {});
  /// A file that holds nothing yet begins in that language.
  [[nodiscard]] std::optional<Error> open(const QString& path,
                                          asl::QueryLanguage ofNew = asl::QueryLanguage::Jsonata);
  /// A document of that file with a text that was kept elsewhere, since the file cannot be read.
  void openLost(const QString& path, const std::string& text);
  [[nodiscard]] std::optional<Error> save();
  [[nodiscard]] std::optional<Error> saveAs(const QString& path);
  [[nodiscard]] std::optional<Error> reload();  ///< one step of undo
  void keepMine();                              ///< the file changed outside; go on with this text
  /// Replaces the text as one step: a recovered version, a reformatting.
  void replaceText(const std::string& text, const QString& label);
  void checkFile();  ///< looks what has become of the file
  [[nodiscard]] FileState fileState() const { return seen_.state; }
  /// Why the file gives no text, while it is unreadable or blocked.
  [[nodiscard]] const std::string& fileTrouble() const { return seen_.trouble; }
  /// The file is no longer as it was, and nobody has said yet what shall become of it.
  [[nodiscard]] bool outsidePending() const { return outsidePending_; }
  [[nodiscard]] asl::Format format() const { return format_; }
  /// What its problems are computed for, and with what in the place of placeholders; the text does
  /// not say it.
  void setDeployment(asl::WorkflowType type, const asl::PlaceholderValues& values);
  /// What is not to be heard of it; null = everything is.
  void setSuppressions(asl::SuppressionsPtr suppressions);
  /// Where what is known of AWS's actions comes from; for what is read from then on.
  void setCatalogue(asl::CatalogueSource catalogue) { catalogue_ = std::move(catalogue); }

  // Selection: states, or one edge by the pointer of the field that names its target (see
  // selected_edge.h).
  [[nodiscard]] const std::vector<asl::StateId>& selection() const override { return selection_; }
  [[nodiscard]] asl::StateId selectedState() const;  ///< the one, or the last of several; "" = none
  void setSelection(std::vector<asl::StateId> states) override;
  void selectState(const asl::StateId& state);

 signals:
  void textSpliced(const stepwright::text::TextEdits& edits);  ///< for the code editor
  void textTyped(const stepwright::text::TextEdits& edits);    ///< the editor typed in shows it
  void textReplaced();
  void textChanged();
  void documentChanged();
  void selectionLeaving();  ///< another selection comes: what is typed for this one is taken first
  void selectionChanged();
  void modifiedChanged(bool modified);
  void fileChanged();     ///< another path or name
  void changedOutside();  ///< the file is no longer what was read or written; again when it changes
  void outsideSettled();  ///< one of the two was taken, the file was written, or it came back

 private:
  void splice(const text::TextEdits& edits, bool alreadyShown,
              std::vector<asl::StateId> selection) override;
  void textMoved();
  void analyse();
  void adopt(asl::Document document);
  void analysed(quint64 revision, asl::Document document);
  struct Seen {
    FileState state = FileState::AsKnown;
    std::string text;     ///< where it is another
    std::string trouble;  ///< why it cannot be read; the nearest folder where it is gone
    bool operator==(const Seen&) const = default;
  };
  [[nodiscard]] Seen look() const;
  void see(Seen seen, bool pending);
  void watch();
  [[nodiscard]] std::optional<Error> write(const QString& path);

  std::string text_;
  asl::Document document_;
  asl::Document picture_;
  asl::Format format_ = asl::Format::Json;
  asl::WorkflowType type_ = asl::WorkflowType::Standard;
  asl::CatalogueSource catalogue_;
  asl::SuppressionsPtr suppressions_;
  asl::PlaceholderValues values_;
  quint64 revision_ = 0;
  quint64 analysed_ = 0;
  UndoStack undo_;
  const QString key_;
  QString path_;
  QString title_;
  bool neverSaved_ = false;
  bool byteOrderMark_ = false;
  Hosting hosting_;
  std::string onDisk_;  ///< the text as last read or written
  asl::QueryLanguage languageOfNew_ = asl::QueryLanguage::Jsonata;
  Seen seen_;  ///< of the file, when it was last looked at
  bool outsidePending_ = false;
  std::vector<asl::StateId> selection_, selectedNext_;
  QTimer pause_;
  QTimer look_;
  std::unique_ptr<QFileSystemWatcher> watcher_;
  std::unique_ptr<project::Analyser> analyser_;  ///< made for the first large text
};

/// The merge key of a change that adds this state, and of one that gives it another name.
[[nodiscard]] QString namingKey(const asl::StateId& state);

}  // namespace stepwright::document
