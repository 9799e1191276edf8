import CEL
import Records

/// The types of facts as the expression language sees them.
enum FactType {
  /// The type of a fact's values. Records in lists have an object type named after the fact.
  static func celType(of type: FieldType, named name: String) -> CELType {
    switch type {
    case .string: .string
    case .int: .int
    case .decimal: .decimal
    case .double: .double
    case .bool: .bool
    case .date: .date
    case .enumeration(let enumeration):
      .enumeration(EnumerationType(name: name, codes: enumeration.codes))
    case .list(element: .object): .list(.object(name))
    case .list(element: .scalar(let element)): .list(celType(of: element, named: name))
    }
  }

  /// The object types that a fact's type needs, its own last.
  static func objects(of type: FieldType, named name: String) -> [ObjectType] {
    switch type {
    case .list(element: .object(let fields)):
      let nested = fields.flatMap { objects(of: $0.type, named: "\(name).\($0.name)") }
      let own = fields.map {
        ObjectType.Field(name: $0.name, type: celType(of: $0.type, named: "\(name).\($0.name)"))
      }
      return nested + [ObjectType(name: name, fields: own)]
    case .list(element: .scalar(let element)): return objects(of: element, named: name)
    default: return []
    }
  }
}
