import CLibXML2

/// What a parser meets on its way through marked-up text. Names are without their prefix.
enum MarkupEvent {
    case start(String, [String: String])
    case end(String)
    case text(String)
}

/// Runs libxml2 over XML or HTML and hands out what it meets, event by event: no tree is built, nothing is fetched, no
/// entity is followed.
enum MarkupStream {
    /// Why the parser stopped before the end.
    enum Fault: Hashable {
        /// Not well formed: in which line, and the parser's complaint.
        case broken(line: Int, complaint: String)
        /// It declares entities of its own, which no document needs and hostile files explode or reach out with.
        case entities
        /// An element has thousands of attributes.
        case crowded
    }

    /// - Parameter take: Receives the events; `false` ends the reading.
    /// - Returns: `nil` where all was read, or as much as was wanted.
    static func xml(_ bytes: [UInt8], _ take: (MarkupEvent) -> Bool) -> Fault? {
        if CrowdedElement.stands(in: bytes) { return .crowded }
        initialize
        guard let parser = xmlNewParserCtxt() else { return .broken(line: 0, complaint: "out of memory") }
        defer { xmlFreeParserCtxt(parser) }
        var handler = xmlSAXHandler()
        handler.startElementNs = { sink, name, _, _, _, _, count, _, attributes in
            MarkupSink.of(sink)?.hand(.start(MarkupSink.text(name), MarkupSink.named(attributes, Int(count))))
        }
        handler.endElementNs = { sink, name, _, _ in MarkupSink.of(sink)?.hand(.end(MarkupSink.text(name))) }
        handler.entityDecl = { sink, _, _, _, _, _ in MarkupSink.of(sink)?.stop(.entities) }
        handler.serror = { sink, error in MarkupSink.of(sink)?.complain(error) }
        return run(parser, &handler, bytes, take) { start, count in
            // Without NOENT an "&amp;" in an attribute comes out half escaped.
            xmlFreeDoc(xmlCtxtReadMemory(parser, start, count, nil, nil, option(XML_PARSE_NONET) | option(XML_PARSE_NOENT)))
        }
    }

    /// - Parameter encoding: How the bytes are to be read, whatever they say of themselves; `nil` believes them.
    static func html(_ bytes: [UInt8], encoding: String?, _ take: (MarkupEvent) -> Bool) {
        initialize
        guard let parser = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(parser) }
        var handler = xmlSAXHandler()
        handler.startElement = { sink, name, attributes in
            MarkupSink.of(sink)?.hand(.start(MarkupSink.text(name), MarkupSink.paired(attributes)))
        }
        handler.endElement = { sink, name in MarkupSink.of(sink)?.hand(.end(MarkupSink.text(name))) }
        // Pages in HTML are seldom without a fault; the parser goes on behind it.
        handler.serror = { _, _ in }
        _ = run(parser, &handler, bytes, take) { start, count in
            let options = Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NODEFDTD.rawValue)
            xmlFreeDoc(htmlCtxtReadMemory(parser, start, count, nil, encoding, options))
        }
    }

    private static let initialize: Void = xmlInitParser()

    private static func option(_ option: xmlParserOption) -> Int32 { Int32(option.rawValue) }

    private static func run(
        _ parser: xmlParserCtxtPtr, _ handler: inout xmlSAXHandler, _ bytes: [UInt8], _ take: (MarkupEvent) -> Bool,
        _ read: (UnsafePointer<CChar>?, Int32) -> Void
    ) -> Fault? {
        handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
        let characters: charactersSAXFunc = { sink, start, count in MarkupSink.of(sink)?.hand(start, Int(count)) }
        handler.characters = characters
        handler.cdataBlock = characters
        handler.ignorableWhitespace = characters
        parser.pointee.sax.pointee = handler
        return withoutActuallyEscaping(take) { take in
            let sink = MarkupSink(parser, take)
            parser.pointee.userData = Unmanaged.passUnretained(sink).toOpaque()
            bytes.withUnsafeBytes { bytes in
                read(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
            }
            return withExtendedLifetime(sink) { sink.fault }
        }
    }
}

/// Where the callbacks of libxml2 arrive, and become Swift.
private final class MarkupSink {
    private let parser: xmlParserCtxtPtr
    private let take: (MarkupEvent) -> Bool
    private var isStopped = false
    private(set) var fault: MarkupStream.Fault?

    init(_ parser: xmlParserCtxtPtr, _ take: @escaping (MarkupEvent) -> Bool) {
        self.parser = parser
        self.take = take
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> MarkupSink? {
        pointer.map { Unmanaged<MarkupSink>.fromOpaque($0).takeUnretainedValue() }
    }

    func hand(_ event: MarkupEvent) {
        if !isStopped, !take(event) { stop(nil) }
    }

    func hand(_ start: UnsafePointer<xmlChar>?, _ count: Int) {
        hand(.text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)))
    }

    func stop(_ fault: MarkupStream.Fault?) {
        (isStopped, self.fault) = (true, self.fault ?? fault)
        xmlStopParser(parser)
    }

    func complain(_ error: xmlErrorPtr?) {
        guard let error, error.pointee.level == XML_ERR_FATAL, fault == nil, !isStopped else { return }
        let complaint = error.pointee.message.map { String(cString: $0) } ?? ""
        fault = .broken(line: Int(error.pointee.line), complaint: complaint.split(separator: "\n").first.map(String.init) ?? "")
    }

    static func text(_ name: UnsafePointer<xmlChar>?) -> String { name.map { String(cString: $0) } ?? "" }

    /// The attributes of XML: five pointers each, of which the first is the name and the last two bound the value.
    static func named(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) -> [String: String] {
        guard let attributes, count > 0 else { return [:] }
        var named: [String: String] = [:]
        for index in 0..<count {
            guard let start = attributes[5 * index + 3], let end = attributes[5 * index + 4] else { continue }
            named[text(attributes[5 * index])] = String(
                decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        }
        return named
    }

    /// The attributes of HTML: names and values by turns, up to a null.
    static func paired(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String] {
        guard let attributes else { return [:] }
        var (paired, index) = ([:] as [String: String], 0)
        while let name = attributes[index] {
            paired[text(name)] = text(attributes[index + 1])
            index += 2
        }
        return paired
    }
}
