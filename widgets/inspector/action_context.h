// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "engine/assist/action_form.h"
#include "widgets/inspector/page.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::inspector {

class ApiField;
struct ApiParameter;
/// How a parameter is edited; another value may need another field.
enum class ApiFieldForm { Line, Expression, Tags, Structure, List, Map, Json };

/// What the fields of an action's form share: the call that they are of, what is known of it, and
/// what is open and wanted although the document says nothing of it yet.
class ActionContext : public QObject {
  Q_OBJECT
 public:
  explicit ActionContext(QObject* parent) : QObject(parent) {}

  /// Makes the field of a parameter; the fields of structures ask here for those inside of them.
  using FieldMaker =
      std::function<ApiField*(ApiFieldForm form, const ApiParameter& parameter, QWidget* parent)>;
  void setFieldMaker(FieldMaker maker) { maker_ = std::move(maker); }
  [[nodiscard]] const FieldMaker& makeField() const { return maker_; }

  void setSubject(const Subject& subject, const assist::ActionForm& form);
  [[nodiscard]] const Subject& subject() const { return subject_; }
  [[nodiscard]] const assist::ActionForm& form() const { return *form_; }
  [[nodiscard]] bool isJsonata() const;
  /// JSON pointer of the object that the action is called with.
  [[nodiscard]] std::string root() const;
  [[nodiscard]] const json::Value& valueAt(const std::string& pointer) const;

  /// What a field of that structure is, in a line; "" where nothing is known of it.
  [[nodiscard]] QString helpOf(const asl::Shape& structure, const std::string& field) const;
  /// What the validator says of that place; "" = nothing.
  [[nodiscard]] QString complaintAt(const std::string& pointer) const;
  /// What is proposed for a text of that name: words that are allowed, what the document, its host
  /// and earlier forms have.
  [[nodiscard]] QStringList proposalsFor(const std::string& name, const asl::Shape& shape) const;
  /// The value was given to that parameter; it is proposed from now on.
  void remember(const std::string& name, const QString& value) const;

  [[nodiscard]] bool isOpen(const std::string& pointer) const { return open_.contains(pointer); }
  void setOpen(const std::string& pointer, bool open);
  /// Shown although it is not set: it was just chosen to be filled in.
  [[nodiscard]] bool isWanted(const std::string& pointer) const {
    return wanted_.contains(pointer);
  }
  void want(const std::string& pointer);
  /// Edited as an expression although the document has none there.
  [[nodiscard]] bool isReckoned(const std::string& pointer) const;
  void setReckoned(const std::string& pointer, bool reckoned);
  /// The field that is to get the caret when it is there; "" = none.
  [[nodiscard]] std::string takeFocusWish();

  /// Gives a change to the document.
  void commit(const edit::Outcome& outcome) { emit committed(outcome); }
  /// Sets a parameter, or takes it away (JSON text that is empty).
  void set(const std::string& container, const std::string& name, const QString& json,
           bool evaluated = false);

 signals:
  void committed(const stepwright::edit::Outcome& outcome);
  /// Another field is to be shown, though the document is the same.
  void changed();

 private:
  [[nodiscard]] QString memoryOf(const std::string& name) const;

  Subject subject_;
  std::optional<assist::ActionForm> form_;
  std::shared_ptr<const asl::Catalogue> catalogue_;
  std::map<std::string, QString> complaints_;
  std::set<std::string> open_, wanted_, reckoned_;
  std::string focus_;
  FieldMaker maker_;
};

/// What a shape is in a word or two: "text", "one of 4", "list of structures".
[[nodiscard]] QString wordsOf(const asl::Shape& shape, bool several = false);
/// The same of a parameter, of which its name may tell more: "ARN".
[[nodiscard]] QString wordsOf(const std::string& name, const asl::Shape& shape,
                              const QString& help);

/// The first sentence of what an API says of a field; "e.g." and the like end none.
[[nodiscard]] QString firstSentence(const QString& help);

/// What a value of that shape looks like, with a word in the place of each scalar.
[[nodiscard]] json::Value likenessOf(const asl::Shape& shape, int depth = 0);

}  // namespace stepwright::inspector
