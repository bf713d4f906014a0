// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/functions.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "engine/host/written.h"
#include "engine/text/json_tree.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;

bool isFunctionType(std::string_view type) {
  return type == "AWS::Serverless::Function" || type == "AWS::Lambda::Function";
}

bool isLayerType(std::string_view type) {
  return type == "AWS::Serverless::LayerVersion" || type == "AWS::Lambda::LayerVersion";
}

std::string arnOfFunction(std::string_view name) {
  return "arn:aws:lambda:us-east-1:123456789012:function:" + std::string(name);
}

/// Reads the functions of one file.
class FunctionReader {
 public:
  FunctionReader(std::string_view text, const text::Tree& tree, asl::Format format)
      : source_{text, tree, format}, tree_(tree) {}

  [[nodiscard]] std::vector<HostFunction> read() {
    std::vector<HostFunction> found;
    const NodeId root = tree_.root();
    if (root == noNode || tree_.at(root).kind != NodeKind::Object) return found;
    readParameters();
    if (const NodeId resources = child(root, "Resources"); resources != noNode)
      addResources(found, resources, child(child(root, "Globals"), "Function"));
    if (child(root, "provider") != noNode || child(root, "service") != noNode)
      addServerlessFunctions(found, root);
    return found;
  }

 private:
  [[nodiscard]] NodeId child(NodeId object, std::string_view name) const {
    if (object == noNode) return noNode;
    const NodeId found = tree_.member(tree_.resolved(object), name);
    return found == noNode ? noNode : tree_.resolved(found);
  }

  template <class Each>
  void forEach(NodeId container, const Each& each) const {
    if (container == noNode) return;
    for (NodeId at = tree_.at(container).firstChild; at != noNode; at = tree_.at(at).next) each(at);
  }

  void readParameters() {
    forEach(child(tree_.root(), "Parameters"), [&](NodeId each) {
      const NodeId given = child(each, "Default");
      if (given != noNode) values_[std::string(tree_.key(each))] = tree_.scalar(given);
    });
    values_["AWS::AccountId"] = "123456789012";
    values_["AWS::Partition"] = "aws";
    values_["AWS::Region"] = "us-east-1";
    values_["AWS::URLSuffix"] = "amazonaws.com";
    values_["AWS::StackName"] = "stack";
  }

  /// What !Ref or the like to that name is here.
  [[nodiscard]] std::string named(std::string_view name) const {
    if (const auto value = values_.find(name); value != values_.end()) return value->second;
    const std::size_t dot = name.find('.');
    const std::string_view resource = name.substr(0, dot);
    const bool isArn = dot != std::string_view::npos && name.substr(dot) == ".Arn";
    const NodeId at = child(child(tree_.root(), "Resources"), resource);
    if (isArn && isFunctionType(tree_.scalar(typeNode(at)))) return arnOfFunction(resource);
    return std::string(isArn ? resource : name);
  }

  [[nodiscard]] NodeId typeNode(NodeId resource) const {
    const NodeId type = child(resource, "Type");
    return type == noNode ? tree_.root() : type;
  }

  /// The text with what stands between ${ and } replaced by what `valueOf` gives for it.
  template <class ValueOf>
  static std::string filled(std::string_view text, const ValueOf& valueOf) {
    std::string out;
    for (;;) {
      const std::size_t begin = text.find("${");
      out += text.substr(0, begin);
      const std::size_t end = begin == std::string_view::npos ? begin : text.find('}', begin);
      if (end == std::string_view::npos) return out;
      out += valueOf(text.substr(begin + 2, end - begin - 2));
      text.remove_prefix(end + 1);
    }
  }

  /// ${x} of Fn::Sub; ${!x} is ${x} itself.
  [[nodiscard]] std::string substituted(std::string_view text) const {
    return filled(text, [this](std::string_view name) {
      return name.starts_with('!') ? "${" + std::string(name.substr(1)) + "}" : named(name);
    });
  }

  /// ${self:custom.x} and the like of the Serverless Framework.
  [[nodiscard]] std::string serverlessText(std::string_view text) const {
    return filled(text, [this](std::string_view name) { return serverlessNamed(name); });
  }

  [[nodiscard]] std::string serverlessNamed(std::string_view name) const {
    const std::size_t comma = std::min(name.find(','), name.size());
    if (name.starts_with("self:")) {
      NodeId at = tree_.root();
      std::string_view path = name.substr(5, comma - 5);
      while (!path.empty() && at != noNode) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        at = child(at, path.substr(0, dot));
        path.remove_prefix(std::min(dot + 1, path.size()));
      }
      if (at != noNode && tree_.at(at).firstChild == noNode) return std::string(tree_.scalar(at));
    }
    std::string_view otherwise = name.substr(std::min(comma + 1, name.size()));
    otherwise.remove_prefix(std::min(otherwise.find_first_not_of(" '\""), otherwise.size()));
    return std::string(otherwise.substr(0, otherwise.find_last_not_of(" '\"") + 1));
  }

  /// A value as a text, with what stands for functions of templates in it.
  [[nodiscard]] std::string valueAt(NodeId node) const {
    if (node == noNode) return {};
    node = tree_.resolved(node);
    const auto function = functionOf(tree_, node);
    if (!function) {
      const std::string words = wordsAt(source_, node);
      return serverless_ ? serverlessText(words) : words;
    }
    const NodeId argument = tree_.resolved(function->argument);
    if (function->name == "Ref") return named(tree_.scalar(argument));
    if (function->name == "Fn::GetAtt") return named(attribute(argument));
    if (function->name == "Fn::Sub") {
      const bool list = tree_.at(argument).kind == NodeKind::Array;
      return substituted(tree_.scalar(list ? tree_.at(argument).firstChild : argument));
    }
    return wordsAt(source_, node);
  }

  /// "F.Arn" of both forms.
  [[nodiscard]] std::string attribute(NodeId argument) const {
    if (tree_.at(argument).kind != NodeKind::Array) return std::string(tree_.scalar(argument));
    std::string path;
    forEach(argument, [&](NodeId each) {
      path += (path.empty() ? "" : ".") + std::string(tree_.scalar(each));
    });
    return path;
  }

  void setNumber(std::int64_t& number, NodeId node) const {
    if (node == noNode) return;
    const std::string text = valueAt(node);
    const bool whole =
        !text.empty() && text.size() < 7 &&
        std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
    if (whole) number = std::stoll(text);
  }

  void addEnvironment(HostFunction& function, NodeId variables) const {
    forEach(variables, [&](NodeId each) {
      const std::string name(tree_.key(each));
      std::erase_if(function.environment, [&](const auto& known) { return known.first == name; });
      function.environment.emplace_back(name, valueAt(each));
    });
  }

  /// Layers whose folders lie here: by reference, or by a path.
  void addLayers(HostFunction& function, NodeId layers) const {
    forEach(layers, [&](NodeId each) {
      const std::string resource = resourceIn(wordsAt(source_, each));
      const NodeId layer = child(child(tree_.root(), "Resources"), resource);
      if (layer == noNode || !isLayerType(tree_.scalar(typeNode(layer)))) return;
      const NodeId content = child(child(layer, "Properties"), "ContentUri");
      if (content != noNode) function.layers.push_back(valueAt(content));
    });
  }

  void setCode(HostFunction& function, NodeId code) const {
    if (code == noNode) return;
    if (tree_.at(code).kind != NodeKind::Object || functionOf(tree_, code)) {
      function.folder = valueAt(code);
      if (function.folder.starts_with("s3://"))
        function.trouble = std::exchange(function.folder, "");
      return;
    }
    if (child(code, "ZipFile") != noNode) {
      function.trouble = "its code stands in the template";
      return;
    }
    const auto part = [&](const char* one, const char* other) {
      const NodeId found = child(code, one);
      return valueAt(found != noNode ? found : child(code, other));
    };
    function.trouble = "s3://" + part("S3Bucket", "Bucket") + "/" + part("S3Key", "Key");
  }

  void addProperties(HostFunction& function, NodeId properties) const {
    if (properties == noNode) return;
    for (const char* name : {"CodeUri", "Code"}) setCode(function, child(properties, name));
    if (child(properties, "InlineCode") != noNode)
      function.trouble = "its code stands in the template";
    if (const NodeId at = child(properties, "Handler"); at != noNode)
      function.handler = valueAt(at);
    if (const NodeId at = child(properties, "Runtime"); at != noNode)
      function.runtime = valueAt(at);
    if (const NodeId at = child(properties, "FunctionName"); at != noNode)
      function.names.push_back(valueAt(at));
    setNumber(function.timeoutSeconds, child(properties, "Timeout"));
    setNumber(function.memoryMib, child(properties, "MemorySize"));
    addEnvironment(function, child(child(properties, "Environment"), "Variables"));
    addLayers(function, child(properties, "Layers"));
    const NodeId package = child(properties, "PackageType");
    if (package != noNode && tree_.scalar(package) == "Image") function.trouble = "it is an image";
  }

  void addResources(std::vector<HostFunction>& found, NodeId resources, NodeId globals) const {
    forEach(resources, [&](NodeId each) {
      const NodeId resource = tree_.resolved(each);
      const std::string_view type = tree_.scalar(typeNode(resource));
      if (!isFunctionType(type)) return;
      HostFunction& function = found.emplace_back();
      function.name = tree_.key(each);
      if (type == "AWS::Serverless::Function") addProperties(function, globals);
      addProperties(function, child(resource, "Properties"));
      if (function.folder.empty()) function.folder = ".";
    });
  }

  void addServerlessFunctions(std::vector<HostFunction>& found, NodeId root) {
    serverless_ = true;
    const NodeId provider = child(root, "provider");
    const NodeId service = child(root, "service");
    const std::string stack = service == noNode ? "" : valueAt(service);
    NodeId stageAt = child(provider, "stage");
    const std::string stage = stageAt == noNode ? "dev" : valueAt(stageAt);
    forEach(child(root, "functions"), [&](NodeId each) {
      const NodeId entry = tree_.resolved(each);
      if (child(entry, "handler") == noNode) return;
      HostFunction& function = found.emplace_back();
      function.name = tree_.key(each);
      function.folder = ".";
      function.timeoutSeconds = 6;
      function.memoryMib = 1024;
      std::string id = function.name;
      id[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(id[0])));
      function.names = {id + "LambdaFunction", stack + "-" + stage + "-" + function.name};
      for (const NodeId from : {provider, entry}) addServerlessProperties(function, from);
    });
  }

  void addServerlessProperties(HostFunction& function, NodeId from) const {
    if (from == noNode) return;
    if (const NodeId at = child(from, "handler"); at != noNode) function.handler = valueAt(at);
    if (const NodeId at = child(from, "runtime"); at != noNode) function.runtime = valueAt(at);
    if (const NodeId at = child(from, "name"); at != noNode && child(from, "handler") != noNode)
      function.names.push_back(valueAt(at));
    setNumber(function.timeoutSeconds, child(from, "timeout"));
    setNumber(function.memoryMib, child(from, "memorySize"));
    addEnvironment(function, child(from, "environment"));
  }

  Source source_;
  const text::Tree& tree_;
  std::map<std::string, std::string, std::less<>> values_;
  bool serverless_ = false;
};

}  // namespace

std::vector<HostFunction> functionsOf(std::string_view text, asl::Format format) {
  const text::Tree tree = format == asl::Format::Json ? text::readJson(text) : text::readYaml(text);
  return FunctionReader(text, tree, format).read();
}

std::string resourceIn(std::string_view words) {
  constexpr std::string_view marks = "\"' :[{,$!(";
  for (const std::string_view function : {"GetAtt", "Ref"}) {
    if (const std::size_t at = words.find(function); at != std::string_view::npos)
      words.remove_prefix(at + function.size());
  }
  words.remove_prefix(std::min(words.find_first_not_of(marks), words.size()));
  const std::size_t end =
      words.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
  return std::string(words.substr(0, end));
}

}  // namespace stepwright::host
