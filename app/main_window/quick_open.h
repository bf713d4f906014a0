// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QList>
#include <QPointer>
#include <functional>

class QListWidget;

namespace stepwright::common {
class SearchField;
}

namespace stepwright::app {

/// A field with a list below it that opens over the window: go to a state, run a command. Behind a
/// ">" only commands are looked for, those too that cannot be run now.
class QuickOpen : public QFrame {
  Q_OBJECT
 public:
  struct Entry {
    QString text;
    QString detail;  ///< at the right: keys, a path
    QIcon icon;
    std::function<void()> act;
    bool enabled = true;
    QString above;         ///< quietly after the text: the menu, the kind of what was found
    bool checked = false;  ///< a choice that is on
    bool command = false;
  };
  /// Further entries for what was typed; they come after those that match.
  using More = std::function<QList<Entry>(const QString& words)>;

  explicit QuickOpen(QWidget* window);
  /// Opens with these entries, best match first while one types.
  void open(const QString& placeholder, QList<Entry> entries, More more = {});

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void filter(const QString& words);
  [[nodiscard]] QList<QPair<int, int>> matches(const QString& wanted, bool commands) const;
  void accept();
  void close();
  void move(int by);

  void add(const Entry& entry, int place);
  void sayNothingFound(const QString& wanted);

  common::SearchField* field_;
  QListWidget* list_;
  QPointer<QWidget> before_;  ///< who had the keyboard when it opened, and gets it back
  QList<Entry> entries_;
  bool mixed_ = false;  ///< not commands alone: what cannot be run waits for the ">"
  QList<Entry> found_;  ///< of more_, for what is typed now
  More more_;
};

/// How well the words are found in a text: the smaller the better, -1 = not at all. Letters in
/// order count, a word's start counts more.
[[nodiscard]] int matchScore(const QString& text, const QString& words);

}  // namespace stepwright::app
