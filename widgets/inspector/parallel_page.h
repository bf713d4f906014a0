// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/inspector/form_page.h"

class QLabel;
class QToolButton;

namespace stepwright::inspector {

/// The first page of a Parallel: its fields, and its branches, which are added and removed here and
/// say where they start.
class ParallelPage : public FormPage {
  Q_OBJECT
 public:
  ParallelPage(const Subject& subject, QWidget* parent);
  void show(const Subject& subject) override;

 private:
  struct Branch {
    QLabel* title;
    QToolButton* bin;
    ObjectForm* form;
    HoleEditor* hole;  ///< in the place of the form where a deployment fills the branch in
  };
  void rebuild(const Subject& subject);
  void addBranch(const Subject& subject, std::size_t index);

  std::vector<Branch> branches_;
  QString shape_;  ///< which branches a deployment fills in
  HoleEditor* whole_ = nullptr;
  QWidget* list_ = nullptr;
};

}  // namespace stepwright::inspector
