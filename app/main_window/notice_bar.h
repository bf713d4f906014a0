// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <functional>

#include "widgets/common/banner.h"

namespace stepwright::app {

/// What the program has to say about itself, above the documents: one notice at a time, which stays
/// until one of its links is chosen or its cause is gone.
class NoticeBar : public QWidget {
  Q_OBJECT
 public:
  using Links = QList<std::pair<QString, std::function<void()>>>;

  explicit NoticeBar(QWidget* parent = nullptr);
  /// A notice of the same key is replaced. A link without an action only takes the notice away.
  void add(const QString& key, common::BannerText text, const Links& links);
  void remove(const QString& key);
  [[nodiscard]] const common::BannerText& text() const { return banner_->text(); }

 private:
  struct Notice {
    QString key;
    common::BannerText text;
    Links links;
  };
  void showFirst();

  common::Banner* banner_;
  QList<Notice> notices_;
};

}  // namespace stepwright::app
