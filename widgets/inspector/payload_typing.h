// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QPointer>
#include <optional>

#include "widgets/inspector/payload_rows.h"

namespace stepwright::inspector {

/// What is typed into the rows of a payload template: the field that is open, what was typed and
/// cannot be taken, and where the caret was when the data was asked for. It changes nothing: it
/// tells the template that something typed leads to.
class PayloadTyping : public QObject, public PayloadRows {
  Q_OBJECT
 public:
  /// `payload` outlives it.
  explicit PayloadTyping(const Payload& payload) : payload_(payload) {}

  void takeKey(const edit::PayloadPath& path, const QString& name) override;
  void takeValue(const edit::PayloadPath& path, const QString& text) override;
  void rememberCaret(const edit::PayloadPath& path, const QString& text, int caret) override;
  [[nodiscard]] QString editText(const edit::PayloadPath& path) const override;
  [[nodiscard]] QString startText(const QModelIndex& index) const override;
  void editorOpened(QWidget* editor, const QModelIndex& index) override;
  [[nodiscard]] const edit::PayloadRules& rules() const override { return payload_.rules; }
  [[nodiscard]] const assist::Sample& sample() const override { return payload_.sample; }

  /// A field is open, or what was typed into a row is not in the document.
  [[nodiscard]] bool isPending() const;
  /// All of it, in words that resume() understands.
  [[nodiscard]] QString typed() const;
  void resume(const QString& typed);
  /// Everything that was typed and could not be taken is given up.
  void forget() { refused_.clear(); }
  /// A row by the names of its keys: rows that come and go beside it do not matter.
  [[nodiscard]] QString rowOf(const edit::PayloadPath& path) const;
  /// What was typed and could not be taken, by row.
  [[nodiscard]] const QMap<QString, QString>& refusedRows() const { return refused_; }
  /// What was typed there and could not be taken; nothing where that is not so.
  [[nodiscard]] std::optional<QString> refusedAt(const edit::PayloadPath& path) const;
  /// What was typed there is no longer refused where the document has it.
  void forgetTaken(const edit::PayloadPath& path);
  [[nodiscard]] QString takeRefused(const edit::PayloadPath& path);
  /// The entry was just added: when it has its key its value comes next.
  void expectKey(const edit::PayloadPath& path) { fresh_ = path; }

  /// The field that is open in a row; null where none is.
  [[nodiscard]] QWidget* editor() const { return editor_; }
  void editorClosed(const QWidget* editor);
  void forgetCaret() { caret_.reset(); }
  /// What was typed into that row, with the path in it where its caret was; nothing where no caret
  /// is known there. It is forgotten by that.
  [[nodiscard]] std::optional<QString> withPathAtCaret(const edit::PayloadPath& row,
                                                       const QString& path);

 signals:
  void taken(const stepwright::json::Value& root, const stepwright::edit::PayloadPath& row);
  void refused(const stepwright::edit::PayloadPath& row, const QString& why);
  void valueWanted(const stepwright::edit::PayloadPath& row);

 private:
  [[nodiscard]] QString textOfEditor() const;

  struct Caret {
    edit::PayloadPath path;
    QString text;
    int position = 0;
  };

  const Payload& payload_;
  std::optional<edit::PayloadPath> fresh_;
  QMap<QString, QString> refused_;  ///< by row
  QPointer<QWidget> editor_;
  edit::PayloadPath edited_;
  int editedColumn_ = ValueColumn;
  std::optional<Caret> caret_;
};

}  // namespace stepwright::inspector
