// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/notice_bar.h"

#include <QVBoxLayout>
#include <algorithm>

namespace stepwright::app {

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent), banner_(new common::Banner(this)) {
  setObjectName(QStringLiteral("noticeBar"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(banner_);
  hide();
  connect(banner_, &common::Banner::linkActivated, this, [this](int link) {
    const auto act = notices_.first().links.at(link).second;
    notices_.removeFirst();
    showFirst();
    if (act) act();
  });
}

void NoticeBar::add(const QString& key, common::BannerText text, const Links& links) {
  for (const auto& [words, act] : links) text.links << words;
  const auto same = std::find_if(notices_.begin(), notices_.end(),
                                 [&](const Notice& each) { return each.key == key; });
  if (same == notices_.end()) {
    notices_.append({key, std::move(text), links});
  } else {
    *same = {key, std::move(text), links};
  }
  showFirst();
}

void NoticeBar::remove(const QString& key) {
  notices_.erase(std::remove_if(notices_.begin(), notices_.end(),
                                [&](const Notice& each) { return each.key == key; }),
                 notices_.end());
  showFirst();
}

void NoticeBar::showFirst() {
  setVisible(!notices_.isEmpty());
  if (notices_.isEmpty()) return;
  const common::BannerText& text = notices_.first().text;
  banner_->setText(text);
  setAccessibleName(text.title + QLatin1Char(' ') + text.note);
}

}  // namespace stepwright::app

#include "moc_notice_bar.cpp"
