import ArgumentParser

@main struct Acquis: AsyncParsableCommand {}
