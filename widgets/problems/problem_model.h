// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/asl/document.h"

namespace stepwright::problems {

/// The problems of a document as rows: what, where, line, code and the mend.
class ProblemModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Message, Place, Line, Code, Fix, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setDocument(const asl::Document& document);
  void clear();  ///< there is no document
  [[nodiscard]] const std::vector<asl::Problem>& problems() const { return problems_; }
  [[nodiscard]] const asl::Problem* problemAt(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  std::vector<asl::Problem> problems_;
  std::vector<QString> places_;
};

/// "Charge card › Catch[0]": the state's name and what in it, as people read it.
[[nodiscard]] QString placeInWords(const asl::Document& document, const asl::Problem& problem);

}  // namespace stepwright::problems
