public import ArgumentParser
public import Records

extension RecordFormat: ExpressibleByArgument {}
