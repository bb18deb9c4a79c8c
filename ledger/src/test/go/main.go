// Command main checks a record folder that Entente wrote, sharing no code with it: signed note and
// Merkle tree are those of the Go project (golang.org/x/mod), everything else is written here anew
// from docs/design/entry-format.md.
//
// It does not use tlog.TileHashReader, which before x/mod 0.40 accepted an altered tile: it rebuilds
// every tile and the root from the entries and compares bytes.
//
// Exit status 0 and one line "OK SIZE ROOT", or 1 and what is wrong.
package main

import (
	"bufio"
	"bytes"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

type header struct {
	Audience, Check, Export string
	Log                     struct{ Key, Origin string }
	Size                    int64
}

type part struct{ Body, Salt string }

type entry struct {
	Check, Leaf, Manifest string
	Parts                 map[string]part
	Seq                   int64
}

// stored keeps the hashes of a growing tree in memory, as tlog wants to read them.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		hashes[i] = s[x]
	}
	return hashes, nil
}

func main() {
	if len(os.Args) != 2 {
		fail("usage: main FOLDER")
	}
	dir := os.Args[1]
	lines := readLines(filepath.Join(dir, "record.jsonl"))
	var head header
	decode(lines[0], &head)
	require(head.Export == "entente/export/v1", "format %q", head.Export)
	tree := openCheckpoint(read(dir, "checkpoint"), head)
	require(tree.N == head.Size && int64(len(lines)) == tree.N+2, "size %d", tree.N)
	commitments, hashes := readLog(dir, tree)
	compareTiles(dir, tree.N, hashes)
	proveSome(tree, commitments, hashes)
	for i, line := range lines {
		require(checkHolds(line), "line %d: check", i)
		if i > 0 && int64(i) <= tree.N {
			checkEntry(line, int64(i), commitments[i-1], head.Audience == "*")
		}
	}
	var last struct{ Check, Checkpoint string }
	decode(lines[len(lines)-1], &last)
	require(openCheckpoint([]byte(last.Checkpoint), head) == tree, "another checkpoint in the record")
	fmt.Println("OK", tree.N, tree.Hash)
}

func openCheckpoint(msg []byte, head header) tlog.Tree {
	verifier, err := note.NewVerifier(head.Log.Key)
	check(err, "key")
	opened, err := note.Open(msg, note.VerifierList(verifier))
	check(err, "checkpoint")
	fields := strings.Split(opened.Text, "\n")
	require(len(fields) == 4 && fields[3] == "", "checkpoint of %d lines", len(fields))
	require(fields[0] == head.Log.Origin && fields[0] == verifier.Name(), "origin %q", fields[0])
	size, err := strconv.ParseInt(fields[1], 10, 64)
	check(err, "size")
	root, err := tlog.ParseHash(fields[2])
	check(err, "root")
	return tlog.Tree{N: size, Hash: root}
}

// readLog reads all commitments and rebuilds the tree from them.
func readLog(dir string, tree tlog.Tree) ([][]byte, stored) {
	var commitments [][]byte
	var hashes stored
	for from := int64(0); from < tree.N; from += 1 << tileHeight {
		width := tree.N - from
		if width > 1<<tileHeight {
			width = 1 << tileHeight
		}
		path := tlog.Tile{H: tileHeight, L: -1, N: from >> tileHeight, W: int(width)}.Path()
		data := read(dir, strings.Replace(path, "tile/8/data/", "tile/entries/", 1))
		for len(data) > 0 {
			n := int(binary.BigEndian.Uint16(data))
			require(n == 32 && len(data) >= 2+n, "entry of %d bytes", n)
			commitments = append(commitments, data[2:2+n])
			data = data[2+n:]
		}
		require(int64(len(commitments)) == from+width, "bundle at %d", from)
	}
	for i, commitment := range commitments {
		more, err := tlog.StoredHashes(int64(i), commitment, hashes)
		check(err, "tree")
		hashes = append(hashes, more...)
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	check(err, "root")
	require(root == tree.Hash, "root %v is not the signed %v", root, tree.Hash)
	return commitments, hashes
}

// compareTiles makes every tile anew and compares it with the file.
func compareTiles(dir string, size int64, hashes stored) {
	for level := 0; size>>(tileHeight*level) > 0; level++ {
		count := size >> (tileHeight * level)
		for from := int64(0); from < count; from += 1 << tileHeight {
			width := count - from
			if width > 1<<tileHeight {
				width = 1 << tileHeight
			}
			tile := tlog.Tile{H: tileHeight, L: level, N: from >> tileHeight, W: int(width)}
			expected, err := tlog.ReadTileData(tile, hashes)
			check(err, "tile")
			path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
			require(bytes.Equal(expected, read(dir, path)), "%s differs", path)
		}
	}
}

// proveSome makes the reference's own proofs, so that a root agreed upon is a tree agreed upon.
func proveSome(tree tlog.Tree, commitments [][]byte, hashes stored) {
	for n := int64(0); n < tree.N; n += 1 + tree.N/7 {
		proof, err := tlog.ProveRecord(tree.N, n, hashes)
		check(err, "inclusion")
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, n, tlog.RecordHash(commitments[n])), "inclusion")
		earlier, err := tlog.TreeHash(n+1, hashes)
		check(err, "earlier root")
		consistency, err := tlog.ProveTree(tree.N, n+1, hashes)
		check(err, "consistency")
		check(tlog.CheckTree(consistency, tree.N, tree.Hash, n+1, earlier), "consistency")
	}
}

// A whole record withholds nothing: only a text, which may have been erased, may be missing.
func checkEntry(line []byte, seq int64, commitment []byte, whole bool) {
	var e entry
	decode(line, &e)
	require(e.Seq == seq, "entry %d in the place of %d", e.Seq, seq)
	leaf := tlog.RecordHash(commitment)
	require(e.Leaf == hex.EncodeToString(leaf[:]), "entry %d: leaf", seq)
	if e.Manifest == "" {
		require(!whole, "entry %d: closed in a whole record", seq)
		return
	}
	own := sha256.Sum256([]byte(e.Manifest))
	require(bytes.Equal(own[:], commitment), "entry %d: manifest", seq)
	lines := strings.Split(strings.TrimSuffix(e.Manifest, "\n"), "\n")
	require(lines[0] == "entente/entry/v1" && lines[1] == fmt.Sprint(seq), "entry %d: manifest head", seq)
	digests := map[string]string{}
	message := "entente/act/v1\n"
	signatures := 0
	for _, text := range lines[2:] {
		fields := strings.Split(text, " ")
		switch {
		case len(fields) == 2:
			digests[fields[0]] = fields[1]
			if fields[0] != "facts" {
				message += text + "\n"
			}
		case len(fields) == 6 && fields[0] == "sig":
			require(signed(fields[3], fields[4], fields[5], message), "entry %d: signature of %s", seq, fields[1])
			signatures++
		default:
			fail("entry %d: manifest line %q", seq, text)
		}
	}
	require(signatures > 0, "entry %d: unsigned", seq)
	for name, p := range e.Parts {
		salt, err := hex.DecodeString(p.Salt)
		check(err, "salt")
		require(len(salt) == 16, "entry %d: salt", seq)
		digest := sha256.Sum256([]byte("entente/part/v1\n" + name + "\n" + string(salt) + p.Body))
		require(digests[name] == hex.EncodeToString(digest[:]), "entry %d: part %s", seq, name)
	}
	for name := range digests {
		_, given := e.Parts[name]
		require(given || !whole || strings.HasPrefix(name, "text:"), "entry %d: no part %s", seq, name)
	}
}

func signed(algorithm, key, signature, message string) bool {
	der, err := base64.StdEncoding.DecodeString(key)
	check(err, "key")
	sig, err := base64.StdEncoding.DecodeString(signature)
	check(err, "signature")
	public, err := x509.ParsePKIXPublicKey(der)
	check(err, "key")
	switch k := public.(type) {
	case *ecdsa.PublicKey:
		digest := sha256.Sum256([]byte(message))
		return algorithm == "ES256" && k.Curve.Params().Name == "P-256" && ecdsa.VerifyASN1(k, digest[:], sig)
	case ed25519.PublicKey:
		return algorithm == "Ed25519" && ed25519.Verify(k, []byte(message), sig)
	}
	return false
}

var checkMember = regexp.MustCompile(`"check":"([0-9a-f]{16})",`)

func checkHolds(line []byte) bool {
	at := checkMember.FindSubmatchIndex(line)
	if at == nil {
		return false
	}
	rest := append(append([]byte{}, line[:at[0]]...), line[at[1]:]...)
	digest := sha256.Sum256(rest)
	return hex.EncodeToString(digest[:8]) == string(line[at[2]:at[3]])
}

func readLines(path string) [][]byte {
	file, err := os.Open(path)
	check(err, "record")
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 16<<20)
	var lines [][]byte
	for scanner.Scan() {
		lines = append(lines, append([]byte{}, scanner.Bytes()...))
	}
	check(scanner.Err(), "record")
	require(len(lines) >= 2, "record of %d lines", len(lines))
	return lines
}

func read(dir, path string) []byte {
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
	check(err, path)
	return data
}

func decode(line []byte, into interface{}) {
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	check(decoder.Decode(into), "JSON")
}

func check(err error, what string) {
	if err != nil {
		fail("%s: %v", what, err)
	}
}

func require(ok bool, format string, args ...interface{}) {
	if !ok {
		fail(format, args...)
	}
}

func fail(format string, args ...interface{}) {
	fmt.Printf(format+"\n", args...)
	os.Exit(1)
}
