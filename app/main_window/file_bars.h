// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <string>

class QBoxLayout;
class QWidget;

namespace stepwright::common {
class Banner;
}
namespace stepwright::document {
class DocumentModel;
}

namespace stepwright::app {

/// The bars of a document that guard what was written: the file changed outside, and unsaved work
/// was kept. Nothing is thrown away but by a choice that one can look into first.
class FileBars : public QObject {
  Q_OBJECT
 public:
  FileBars(document::DocumentModel& model, QBoxLayout& column, QWidget& page);

  /// Offers unsaved work which was kept: to recover it, to compare, or to let it go.
  void offerRecovery(const QString& when, const std::string& kept, std::function<void()> recover,
                     std::function<void()> discard);
  /// Shows what the file on the disk has beside what is here.
  void compareWithFile();

 signals:
  void remarkMade(const QString& remark);
  void saveAsRequested();

 private:
  void showOutside();
  void reload();
  void compareWithKept();
  void endRecovery(bool recover);

  document::DocumentModel& model_;
  QWidget& page_;
  common::Banner* outside_;
  common::Banner* recovery_;
  using Link = std::pair<QString, std::function<void()>>;
  QList<Link> outsideLinks_;  ///< of the bar that tells what became of the file
  std::function<void()> recover_, discard_;
  std::string kept_;  ///< the unsaved work that the bar offers
};

}  // namespace stepwright::app
