/// How far a file is that is being made, for whoever waits for it.
struct FilePage: Page {
    /// waiting, gathering, setting
    let stage: String
    /// How many others are made before it, while it waits.
    let ahead: Int?
    /// How many recommendations are gathered, of how many, while they are gathered.
    let done: Int?
    let of: Int?
    /// Where the file is given out once it is made.
    let address: String
    /// The page of the list that the file holds.
    let list: String
    /// After so many seconds it is worth looking again.
    let seconds: Int

    static let template = "file"

    init(_ stage: FileMaker.Stage, address: String, list: String, seconds: Int) {
        self.address = address
        self.list = list
        self.seconds = seconds
        var (ahead, done, all): (Int?, Int?, Int?) = (nil, nil, nil)
        switch stage {
        case .waiting(let others): (self.stage, ahead) = ("waiting", others)
        case .gathering(let ready, let count): (self.stage, done, all) = ("gathering", ready, count)
        case .setting: self.stage = "setting"
        }
        (self.ahead, self.done, of) = (ahead, done, all)
    }

    func title(_ words: Words) -> String { words("file.title") }

    struct Drawing: Sendable {
        let stage: String
        let again: String
    }

    func drawing(_ words: Words) -> Drawing {
        let stage =
            if let ahead {
                words.counted("file.waiting", ahead)
            } else if let done, let of {
                words("file.gathering", ["done": words.number(done), "all": words.number(of)])
            } else {
                words("file.setting")
            }
        return Drawing(stage: stage, again: words("file.again", ["seconds": words.number(seconds)]))
    }
}
